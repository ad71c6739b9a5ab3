package unknot.vault;

/** An entity with {@link Encrypted} texts. */
public interface EncryptedRow {

    /** Whose key its texts are encrypted with when they are written. */
    KeyOwner keyOwner();

    /**
     * What tells the row from all others of its table, known before it is inserted and never changed: no text can be read in another row than the one it was
     * written for. {@link EncryptedTable} says the same in SQL.
     */
    String rowName();
}
