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
    /** More words than this narrow nothing down. */
    private static final int MOST_WORDS = 6;

    static ClientSearch of(String typed, LocalDate today) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return new ClientSearch("1 = 1", Map.of());
        }
        Optional<LocalDate> birthDate = BirthDates.read(text, today);
        if (birthDate.isPresent()) {
            return new ClientSearch("c.birthDate = :date", Map.of("date", birthDate.get()));
        }
        if (Client.digits(text).length() >= FEWEST_PHONE_DIGITS && text.matches("[\\d\\s()+./-]+")) {
            return byPhone(text);
        }
        return byName(SearchWords.of(text));
    }

    private static ClientSearch byPhone(String typed) {
        return new ClientSearch("(c.phoneDigits like :national or c.phoneDigits like :abroad)",
                Map.of("national", PhoneNumber.national(typed) + "%", "abroad", PhoneNumber.withoutCountry(typed) + "%"));
    }

    /** Each word that was typed begins a word of the name, in any order. */
    private static ClientSearch byName(List<String> words) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        words.stream().distinct().limit(MOST_WORDS).forEach(word -> {
            String parameter = "word" + values.size();
            conditions.add("exists (select 1 from c.words word where word like :" + parameter + " escape '!')");
            values.put(parameter, word.replaceAll("([!%_])", "!$1") + "%");
        });
        return new ClientSearch(conditions.isEmpty() ? "1 = 0" : String.join(" and ", conditions), values);
    }
}
