package unknot.access;

import unknot.shared.PersonName;

/**
 * Who is signed in.
 *
 * @param practitionerId who this is among the therapists, or null
 * @param ownClientId who this is among the clients, or null
 * @param clientId whose pages these are: one's own, or those of somebody whom one looks after; null for staff and before a choice
 * @param looksAfter whether this person looks after others
 * @param secondFactor whether there is an authenticator app whose codes are asked for, too
 * @param owesSecondFactor whether the clinic asks its staff for one and this person has none
 */
public record SignedIn(long accountId, String name, String email, Role role, Long practitionerId, Long ownClientId, Long clientId, boolean looksAfter,
        boolean secondFactor, boolean owesSecondFactor) {

    static SignedIn as(Account account) {
        return of(account, account.clientId(), false, false, false);
    }

    static SignedIn of(Account account, Long clientId, boolean looksAfter, boolean secondFactor, boolean staffOwesOne) {
        return new SignedIn(account.id(), account.displayName(), account.email(), account.role(), account.practitionerId(), account.clientId(), clientId, looksAfter,
                secondFactor, staffOwesOne && account.role() != Role.CLIENT && !secondFactor);
    }

    /** Whether these are somebody else's pages. */
    public boolean actsForAnother() {
        return clientId != null && !clientId.equals(ownClientId);
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
