package unknot.embedded;

import java.util.List;

/** How much a committed transaction survives. */
public enum Durability {

    /** A commit is on the disk before it is reported: it survives a power cut. */
    EVERY_COMMIT(List.of("--innodb-flush-log-at-trx-commit=1")),

    /** A commit is on the disk a second later: quicker, and only for data that may be lost, as in tests. */
    LAZY(List.of("--innodb-flush-log-at-trx-commit=0", "--skip-innodb-doublewrite"));

    private final List<String> options;

    Durability(List<String> options) {
        this.options = options;
    }

    List<String> options() {
        return options;
    }
}
