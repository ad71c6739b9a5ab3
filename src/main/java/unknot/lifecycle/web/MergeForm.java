package unknot.lifecycle.web;

import jakarta.ws.rs.FormParam;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import unknot.lifecycle.Detail;
import unknot.lifecycle.MergeDesk;
import unknot.shared.web.Typed;

/** Who stays and what of whom is kept: each choice is the id of one of the two. */
public class MergeForm {

    @FormParam("stays")
    String stays;
    @FormParam("name")
    String name;
    @FormParam("birth-date")
    String birthDate;
    @FormParam("phone")
    String phone;
    @FormParam("email")
    String email;
    @FormParam("language")
    String language;
    @FormParam("reminders")
    String reminders;
    @FormParam("sign-in")
    String signIn;
    @FormParam("version")
    String version;
    @FormParam("other-version")
    String otherVersion;

    /** What was chosen of a field; empty for nothing. */
    String of(Choice choice) {
        return Typed.text(switch (choice) {
            case NAME -> name;
            case BIRTH_DATE -> birthDate;
            case PHONE -> phone;
            case EMAIL -> email;
            case LANGUAGE -> language;
            case REMINDERS -> reminders;
            case SIGN_IN -> signIn;
        });
    }

    /** What is chosen of, each with the details that go with it. */
    enum Choice {
        NAME("name", Detail.GIVEN_NAME, Detail.FAMILY_NAME),
        BIRTH_DATE("birth-date", Detail.BIRTH_DATE),
        PHONE("phone", Detail.PHONE),
        EMAIL("email", Detail.EMAIL),
        LANGUAGE("language", Detail.LANGUAGE),
        REMINDERS("reminders", Detail.REMINDED, Detail.BY_TEXT),
        SIGN_IN("sign-in");

        final String field;
        final Set<Detail> details;

        Choice(String field, Detail... details) {
            this.field = field;
            this.details = Set.of(details);
        }
    }

    /** @param asked the fields in which the two differ @return empty where something is not chosen */
    Optional<MergeDesk.Order> read(long id, long other, Set<Choice> asked) {
        Optional<Long> chosen = oneOf(stays, id, other);
        if (chosen.isEmpty() || asked.stream().anyMatch(choice -> oneOf(of(choice), id, other).isEmpty())) {
            return Optional.empty();
        }
        long kept = chosen.get();
        long goes = kept == id ? other : id;
        Set<Detail> taken = EnumSet.noneOf(Detail.class);
        asked.stream().filter(choice -> of(choice).equals(String.valueOf(goes))).forEach(choice -> taken.addAll(choice.details));
        int here = Typed.version(version);
        int there = Typed.version(otherVersion);
        return Optional.of(new MergeDesk.Order(kept, kept == id ? here : there, goes, kept == id ? there : here, taken, of(Choice.SIGN_IN).equals(String.valueOf(goes))));
    }

    private static Optional<Long> oneOf(String typed, long id, long other) {
        return Typed.id(typed).filter(chosen -> chosen == id || chosen == other);
    }
}
