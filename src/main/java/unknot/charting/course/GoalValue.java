package unknot.charting.course;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A goal's measure on a day. Said again on the same day it is put right. */
@Entity
public class GoalValue {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long goalId;
    private LocalDate measuredOn;
    private BigDecimal value;
    private long practitionerId;

    protected GoalValue() {
    }

    GoalValue(CourseGoal goal, LocalDate measuredOn, BigDecimal value, long practitionerId) {
        this.goalId = goal.id();
        this.measuredOn = measuredOn;
        this.value = value;
        this.practitionerId = practitionerId;
    }

    void putRight(BigDecimal newValue, long newPractitionerId) {
        this.value = newValue;
        this.practitionerId = newPractitionerId;
    }

    public long goalId() {
        return goalId;
    }

    public LocalDate measuredOn() {
        return measuredOn;
    }

    public BigDecimal value() {
        return value;
    }
}
