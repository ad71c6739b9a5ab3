package unknot.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    void isOutlastedByWhatCanWait() {
        RuntimeException away = new IllegalStateException(new SQLException("Communications link failure", "08S01"));
        List<RuntimeException> failures = new ArrayList<>(List.of(away, new IllegalStateException(new SQLException("Deadlock found", "40001", 1213))));
        DatabaseAway.outlast(3, Duration.ZERO, () -> failures.stream().findFirst().ifPresent(failure -> {
            failures.remove(0);
            throw failure;
        }));
        assertThat(failures).isEmpty();
        assertThatThrownBy(() -> DatabaseAway.outlast(2, Duration.ZERO, () -> {
            failures.add(away);
            throw away;
        })).isSameAs(away);
        assertThat(failures).hasSize(2);
        RuntimeException fault = new IllegalStateException("a fault of ours");
        assertThatThrownBy(() -> DatabaseAway.outlast(2, Duration.ZERO, () -> {
            failures.add(fault);
            throw fault;
        })).isSameAs(fault);
        assertThat(failures).hasSize(3);
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
