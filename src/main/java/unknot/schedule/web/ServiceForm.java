package unknot.schedule.web;

import jakarta.ws.rs.FormParam;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unknot.schedule.Service;
import unknot.schedule.ServiceDetails;
import unknot.shared.Money;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** A service as it was typed. */
public class ServiceForm extends StoredForm {

    private static final int SHORTEST_VISIT = 5;

    @FormParam("name")
    String name;
    @FormParam("minutes")
    String minutes;
    @FormParam("prepare")
    String prepare;
    @FormParam("clean-up")
    String cleanUp;
    @FormParam("price")
    String price;
    @FormParam("description")
    String description;
    @FormParam("bring")
    String bring;
    @FormParam("room")
    List<String> rooms;
    @FormParam("online")
    String online;
    @FormParam("offered")
    String offered;
    @FormParam("confirmed")
    String confirmed;

    static ServiceForm empty() {
        ServiceForm form = new ServiceForm();
        form.minutes = "60";
        form.prepare = "0";
        form.cleanUp = "0";
        form.offered = "yes";
        return form;
    }

    static ServiceForm of(Service service, Money money) {
        ServiceForm form = new ServiceForm();
        form.name = service.name();
        form.minutes = String.valueOf(service.minutes());
        form.prepare = String.valueOf(service.prepareMinutes());
        form.cleanUp = String.valueOf(service.cleanUpMinutes());
        form.price = service.price() == null ? "" : money.typed(service.price());
        form.description = service.description();
        form.bring = service.bring();
        form.rooms = service.rooms().stream().map(room -> String.valueOf(room.id())).toList();
        form.online = service.online() ? "yes" : null;
        form.offered = service.active() ? "yes" : null;
        form.on(service.version());
        return form;
    }

    /** Checks every field, says in {@code errors} what is wrong, and gives the details when nothing is. */
    ServiceDetails read(Money money, FormErrors errors, ScheduleMessages words) {
        String readName = NameTyped.read(name, ServiceDetails.LONGEST_NAME, errors, words);
        int length = readMinutes("minutes", minutes, SHORTEST_VISIT, ServiceDetails.LONGEST_VISIT, errors, words.error_minutes());
        int before = readMinutes("prepare", prepare, 0, ServiceDetails.LONGEST_AROUND, errors, words.error_around());
        int after = readMinutes("clean-up", cleanUp, 0, ServiceDetails.LONGEST_AROUND, errors, words.error_around());
        Optional<Integer> amount = price().isEmpty() ? Optional.empty() : money.read(price());
        if (amount.isEmpty() && !price().isEmpty()) {
            errors.add("price", words.error_price(money.currency().getCurrencyCode(), money.typed(6450)));
        }
        String sentence = NameTyped.readOptional("description", description, ServiceDetails.LONGEST_DESCRIPTION, errors, words);
        String things = NameTyped.readOptional("bring", bring, ServiceDetails.LONGEST_BRING, errors, words);
        Set<Long> roomIds = new LinkedHashSet<>();
        for (String room : rooms == null ? List.<String>of() : rooms) {
            Typed.id(room).ifPresentOrElse(roomIds::add, () -> errors.add("room", words.error_room()));
        }
        return errors.isEmpty() ? new ServiceDetails(readName, length, before, after, amount.orElse(null), sentence, things, roomIds, online(), offered())
                : null;
    }

    /** Nothing typed is the least, where that is 0. */
    private static int readMinutes(String field, String typed, int least, int most, FormErrors errors, String error) {
        int length = least == 0 && Typed.blank(typed) ? 0 : Typed.whole(typed).orElse(-1);
        if (length < least || length > most || length % ServiceDetails.STEP != 0) {
            errors.add(field, error);
        }
        return length;
    }

    public String name() {
        return Typed.text(name);
    }

    public String minutes() {
        return Typed.text(minutes);
    }

    public String prepare() {
        return Typed.text(prepare);
    }

    public String cleanUp() {
        return Typed.text(cleanUp);
    }

    public String price() {
        return Typed.text(price);
    }

    public String description() {
        return Typed.text(description);
    }

    public String bring() {
        return Typed.text(bring);
    }

    public boolean fits(String roomId) {
        return rooms != null && rooms.contains(roomId);
    }

    public boolean online() {
        return "yes".equals(online);
    }

    public boolean offered() {
        return "yes".equals(offered);
    }
}
