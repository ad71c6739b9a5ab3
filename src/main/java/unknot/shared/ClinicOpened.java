package unknot.shared;

/** Fired in the transaction that sets an empty installation up. */
public record ClinicOpened() {
}
