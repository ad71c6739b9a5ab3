package unknot.access;

import unknot.shared.PersonName;

/**
 * Who is signed in.
 *
 * @param practitionerId who this is among the therapists, or null
 * @param clientId who this is among the clients, or null
 */
public record SignedIn(long accountId, String name, String email, Role role, Long practitionerId, Long clientId) {

    static SignedIn as(Account account) {
        return new SignedIn(account.id(), account.displayName(), account.email(), account.role(), account.practitionerId(),
                account.clientId());
    }

    public String initials() {
        return PersonName.initials(name);
    }

    public boolean isClient() {
        return role == Role.CLIENT;
    }

    public boolean isTherapist() {
        return role == Role.THERAPIST;
    }

    /** Front desk and owner: those who run the calendar. */
    public boolean runsTheDesk() {
        return role == Role.FRONT_DESK || role == Role.OWNER;
    }

    public boolean isOwner() {
        return role == Role.OWNER;
    }

    /** The first page after signing in. */
    public String home() {
        return switch (role) {
            case FRONT_DESK, OWNER -> "/day";
            case THERAPIST -> "/today";
            case CLIENT -> "/my";
        };
    }
}
