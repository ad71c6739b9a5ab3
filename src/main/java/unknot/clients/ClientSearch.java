package unknot.clients;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to look for when somebody types this. Every condition compares the beginning of an indexed column, so that
 * finding stays quick however many clients there are.
 */
record ClientSearch(String condition, Map<String, Object> values) {

    private static final int FEWEST_PHONE_DIGITS = 3;

    static ClientSearch of(String typed, LocalDate today) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return new ClientSearch("1 = 1", Map.of());
        }
        Optional<LocalDate> birthDate = BirthDates.read(text, today);
        if (birthDate.isPresent()) {
            return new ClientSearch("birthDate = :date", Map.of("date", birthDate.get()));
        }
        String digits = Client.digits(text);
        if (digits.length() >= FEWEST_PHONE_DIGITS && text.matches("[\\d\\s()+./-]+")) {
            return new ClientSearch("phoneDigits like :digits", Map.of("digits", digits + "%"));
        }
        return byName(text.split("[\\s,]+"));
    }

    /** One word begins the given or the family name; of several, some begin the one and the rest the other. */
    private static ClientSearch byName(String[] words) {
        List<String> ways = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        values.put("all", beginning(words, 0, words.length));
        ways.add(like("familyName", "all"));
        ways.add(like("givenName", "all"));
        // More than four words are one long name, not a riddle.
        for (int cut = 1; cut < Math.min(words.length, 4); cut++) {
            values.put("head" + cut, beginning(words, 0, cut));
            values.put("tail" + cut, beginning(words, cut, words.length));
            ways.add("(" + like("givenName", "head" + cut) + " and " + like("familyName", "tail" + cut) + ")");
            ways.add("(" + like("familyName", "head" + cut) + " and " + like("givenName", "tail" + cut) + ")");
        }
        return new ClientSearch("(" + String.join(" or ", ways) + ")", values);
    }

    private static String like(String column, String parameter) {
        return column + " like :" + parameter + " escape '!'";
    }

    private static String beginning(String[] words, int from, int to) {
        return String.join(" ", List.of(words).subList(from, to)).replaceAll("([!%_])", "!$1") + "%";
    }
}
