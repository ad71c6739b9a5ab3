package unknot.audit;

import unknot.shared.Coded;

/** What somebody does with a part of a record. */
public enum Act implements Coded {

    /** Sees it on a page, or the file itself. */
    LOOKED("looked"),
    /** Has a document made of it. */
    PRINTED("printed"),
    /** Takes it away as data. */
    EXPORTED("exported");

    private final String code;

    Act(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
