package unknot.schedule.web;

import jakarta.ws.rs.FormParam;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import unknot.schedule.PlaceDetails;
import unknot.shared.Location;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** A place as it was typed. */
public class PlaceForm extends StoredForm {

    /** Of regions and cities, by name: not the abbreviations, which follow no rules or one country's. */
    private static final List<String> ZONES = List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.equals("UTC") || zone.matches("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .toList()));

    @FormParam("name")
    String name;
    @FormParam("zone")
    String zone;
    @FormParam("address")
    String address;
    @FormParam("phone")
    String phone;
    @FormParam("directions")
    String directions;
    @FormParam("offered")
    String offered;
    @FormParam("confirmed")
    String confirmed;

    static PlaceForm in(ZoneId zone) {
        PlaceForm form = new PlaceForm();
        form.zone = zone.getId();
        form.offered = "yes";
        return form;
    }

    static PlaceForm of(Location place) {
        PlaceForm form = in(place.zone());
        form.name = place.name();
        form.address = place.address();
        form.phone = place.phone();
        form.directions = place.directions();
        form.offered = place.active() ? "yes" : null;
        form.on(place.version());
        return form;
    }

    /** Checks every field, says in {@code errors} what is wrong, and gives the details when nothing is. */
    PlaceDetails read(FormErrors errors, ScheduleMessages words) {
        String readName = NameTyped.read(name, PlaceDetails.LONGEST_NAME, errors, words);
        ZoneId readZone = readZone(zone, errors, words);
        String readAddress = NameTyped.readOptional("address", address, PlaceDetails.LONGEST_ADDRESS, errors, words);
        String readPhone = NameTyped.readOptional("phone", phone, PlaceDetails.LONGEST_PHONE, errors, words);
        String readDirections = NameTyped.readOptional("directions", directions, PlaceDetails.LONGEST_DIRECTIONS, errors, words);
        return errors.isEmpty() ? new PlaceDetails(readName, readZone, readAddress, readPhone, readDirections, offered()) : null;
    }

    /** A zone of the database of time zones; null after an error. */
    static ZoneId readZone(String typed, FormErrors errors, ScheduleMessages words) {
        if (ZoneId.getAvailableZoneIds().contains(Typed.text(typed))) {
            return ZoneId.of(typed.strip());
        }
        errors.add("zone", words.error_zone());
        return null;
    }

    /** What can be chosen; the one chosen before is among them, whatever it is. */
    static List<String> zones(String chosen) {
        if (ZONES.contains(chosen) || !ZoneId.getAvailableZoneIds().contains(chosen)) {
            return ZONES;
        }
        TreeSet<String> zones = new TreeSet<>(ZONES);
        zones.add(chosen);
        return List.copyOf(zones);
    }

    public List<String> zones() {
        return zones(zone());
    }

    public String name() {
        return Typed.text(name);
    }

    public String zone() {
        return Typed.text(zone);
    }

    public String address() {
        return Typed.text(address);
    }

    public String phone() {
        return Typed.text(phone);
    }

    public String directions() {
        return Typed.text(directions);
    }

    public boolean offered() {
        return "yes".equals(offered);
    }
}
