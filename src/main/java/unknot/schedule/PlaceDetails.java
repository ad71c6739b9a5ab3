package unknot.schedule;

import java.time.ZoneId;

/** What the settings say of a place; address, phone and directions may be null. */
public record PlaceDetails(String name, ZoneId zone, String address, String phone, String directions, boolean offered) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_ADDRESS = 200;
    public static final int LONGEST_DIRECTIONS = 300;
    public static final int LONGEST_PHONE = 40;
}
