package unknot.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {

    @Test
    void isSeenHoweverDeepItIs() {
        assertThat(DatabaseAway.seenIn(new IllegalStateException(new RuntimeException(new SQLNonTransientConnectionException("gone", "08001"))))).isTrue();
        Exception commit = new IllegalStateException("rolled back");
        commit.addSuppressed(new RuntimeException(new SQLException("Communications link failure", "08S01")));
        assertThat(DatabaseAway.seenIn(commit)).isTrue();
    }

    @Test
    void isAFullDiskToo() {
        assertThat(DatabaseAway.seenIn(new SQLException("The table 'soap_note' is full", "HY000", 1114))).isTrue();
    }

    @Test
    void isAPoolThatHasNoConnectionToGive() {
        assertThat(DatabaseAway.seenIn(new SQLException("Acquisition timeout while waiting for new connection"))).isTrue();
    }

    /** As the driver says of a batch whose connection was lost while it ran. */
    @Test
    void isAStatementThatWasClosedWithItsConnection() {
        assertThat(DatabaseAway.seenIn(new SQLException("No operations allowed after statement closed.", "S1009"))).isTrue();
    }

    @Test
    void isNotWhatIsWrongWithAStatement() {
        assertThat(DatabaseAway.seenIn(new SQLIntegrityConstraintViolationException("Duplicate entry", "23000", 1062))).isFalse();
        assertThat(DatabaseAway.seenIn(new SQLException("Unknown column", "42S22", 1054))).isFalse();
        assertThat(DatabaseAway.seenIn(new IllegalStateException("a fault of ours"))).isFalse();
        assertThat(DatabaseAway.seenIn(null)).isFalse();
    }

    @Test
    void endsWhereFailuresNameEachOther() {
        Exception one = new Exception();
        Exception other = new Exception(one);
        one.addSuppressed(other);
        assertThat(DatabaseAway.seenIn(one)).isFalse();
    }
}
