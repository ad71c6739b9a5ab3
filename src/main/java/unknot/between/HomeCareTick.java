package unknot.between;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** Something that a client says to have done at home on a day. */
@Entity
@IdClass(HomeCareTick.Key.class)
class HomeCareTick {

    record Key(Long clientId, String code, LocalDate day) implements Serializable {
    }

    @Id
    private Long clientId;
    @Id
    @Column(name = "home_care")
    private String code;
    @Id
    private LocalDate day;
    private Instant tickedAt;

    protected HomeCareTick() {
    }

    String code() {
        return code;
    }

    LocalDate day() {
        return day;
    }

    Instant tickedAt() {
        return tickedAt;
    }
}
