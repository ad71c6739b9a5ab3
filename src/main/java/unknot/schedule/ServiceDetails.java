package unknot.schedule;

import java.util.Set;

/**
 * What the settings say of a service.
 *
 * @param minutes a multiple of 5 from 5 to 480
 * @param prepareMinutes what therapist and room need before each visit, a multiple of 5 from 0 to 120; {@code cleanUpMinutes}, after it
 * @param price in the smallest unit of the clinic's currency, or null
 * @param description a sentence for clients, or null
 * @param bring what clients are to bring or wear, or null
 * @param roomIds the rooms it fits into; none for all
 * @param online whether clients may book it without the desk
 */
public record ServiceDetails(String name, int minutes, int prepareMinutes, int cleanUpMinutes, Integer price, String description,
        String bring, Set<Long> roomIds, boolean online, boolean offered) {

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_DESCRIPTION = 200;
    public static final int LONGEST_BRING = 300;
    public static final int LONGEST_VISIT = 480;
    public static final int LONGEST_AROUND = 120;
    public static final int STEP = 5;
}
