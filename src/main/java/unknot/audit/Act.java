package unknot.audit;

import unknot.shared.Coded;

/** What somebody does. */
public enum Act implements Coded {

    /** Sees it on a page, or the file itself. */
    LOOKED("looked"),
    /** Has a document made of it. */
    PRINTED("printed"),
    /** Takes it away as data. */
    EXPORTED("exported"),
    /** Brings it here as data. */
    IMPORTED("imported"),
    /** Adds, changes or takes away something of it. */
    CHANGED("changed"),
    /** Signs it for good. */
    SIGNED("signed"),
    /** Makes one client of two; {@code MERGE_UNDONE} two of one again. */
    MERGED("merged"),
    MERGE_UNDONE("merge-undone"),
    /** Puts a record on legal hold; {@code RELEASED} ends that. */
    HELD("held"),
    RELEASED("released"),
    /** Disposes of a record whose time is over. */
    DISPOSED("disposed"),
    /** Asks that a record be erased; {@code ERASURE_WITHDRAWN} takes that back, {@code ERASURE_REFUSED} says no to it. */
    ERASURE_ASKED("erasure-asked"),
    ERASURE_WITHDRAWN("erasure-withdrawn"),
    ERASURE_REFUSED("erasure-refused"),
    /** Locks a record away until its time is over; {@code RESTRICTION_LIFTED} ends that. */
    RESTRICTED("restricted"),
    RESTRICTION_LIFTED("restriction-lifted"),
    SIGNED_IN("signed-in"),
    /** Has told the right password or followed a link, and still owes a code. */
    CODE_ASKED("code-asked"),
    /** Was not let in. The account is the one that was tried, where there is one; what was typed is kept nowhere. */
    SIGN_IN_FAILED("sign-in-failed"),
    SIGNED_OUT("signed-out"),
    /** Has a link sent that signs in. The account is the one that it opens. */
    LINK_ASKED("link-asked"),
    /** Has shown once more who it is, before something that matters. */
    CONFIRMED("confirmed"),
    PASSWORD_CHANGED("password-changed"),
    FACTOR_ON("factor-on"),
    FACTOR_OFF("factor-off"),
    /** Takes the second factor away from somebody else. */
    FACTOR_RESET("factor-reset"),
    /** Lets a person or a program in from now on. */
    ACCESS_GIVEN("access-given"),
    ACCESS_STOPPED("access-stopped"),
    /** Changes how the clinic works. */
    SETTINGS_CHANGED("settings-changed");

    private final String code;

    Act(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether it shows a record and leaves it as it is. */
    public boolean opens() {
        return this == LOOKED || this == PRINTED || this == EXPORTED;
    }
}
