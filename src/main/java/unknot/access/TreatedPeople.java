package unknot.access;

import java.time.LocalDate;
import java.util.Optional;

/** What is to be known of clients here; the room that has them answers. */
public interface TreatedPeople {

    /** @param birthDate null where nobody has asked */
    record Person(long id, String givenName, String name, LocalDate birthDate) {

        /** Whether this person is known to be younger. */
        boolean isUnder(int years, LocalDate today) {
            return birthDate != null && birthDate.plusYears(years).isAfter(today);
        }
    }

    Optional<Person> person(long clientId);
}
