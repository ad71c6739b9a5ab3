package unknot.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static unknot.charting.ChartingClinic.NINE;
import static unknot.charting.ChartingClinic.found;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import unknot.TestClinic;
import unknot.access.Account;
import unknot.access.Role;
import unknot.booking.Actor;
import unknot.booking.Appointment;
import unknot.booking.BookingDesk;
import unknot.booking.Outcome;
import unknot.care.CourseOfCare;
import unknot.charting.Activity;
import unknot.charting.ChartingClinic;
import unknot.charting.Side;
import unknot.clients.Client;
import unknot.forms.SentForms;

/** Clients of whom there is something in every table, but for files and a way in. */
@ApplicationScoped
public class FullRecord {

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    SentForms forms;
    @Inject
    BookingDesk booking;

    /** @param day tells several apart, 1 to 4 @return a signed note */
    public long fill(Client client, int day, String complaint) {
        CourseOfCare course = clinic.course(client, clinic.ines, clinic.knot60, 4);
        Appointment visit = charting.visit(client, clinic.ines, NINE.minus(Duration.ofDays(day)), course);
        long note = charting.signed(visit, found("new1", "upper-trapezius", Side.RIGHT, Activity.ACTIVE));
        long draft = charting.begun(charting.visit(client, clinic.ines, NINE.minus(Duration.ofDays(day + 3L))));
        clinic.sql("INSERT IGNORE INTO safety_check (note_id, client_id, practitioner_id, words, reason) VALUES (" + draft + ", " + client.id() + ", " + clinic.ines.id() + ", '', '')");
        forms.sent(client, complaint);
        long id = client.id();
        assertThat(booking.book(BookingDesk.Request.of(id, clinic.knot60.id(), clinic.ines.id(), course.id(), LocalDate.of(2027, 1, 11).plusDays(day), LocalTime.of(9, 0), Actor.telling("Ros Keller"))))
                .isInstanceOf(Outcome.Done.class);
        clinic.sql("INSERT INTO wait_list_entry (client_id, service_id, first_day, last_day, urgency, added_at, added_by) VALUES (" + id + ", " + clinic.knot60.id() + ", '2027-01-12', '2027-03-01', 'soon', NOW(6), 'Ros')");
        clinic.sql("INSERT INTO no_go_area (client_id, marked_in, reason, chart_view, chart_version, outline, marked_by, marked_at) VALUES (" + id + ", " + note + ", 'burn', 'back', 1, '0.1,0.1 0.2,0.1 0.2,0.2', 'Ines', NOW(6))");
        clinic.sql("INSERT INTO check_in (appointment_id, client_id, number, pain, words, told_at) SELECT MAX(id), client_id, 1, 4, '', NOW(6) FROM appointment WHERE client_id = " + id + " GROUP BY client_id");
        clinic.sql("INSERT INTO after_answer (appointment_id, client_id, kind, number, score, told_at) VALUES (" + visit.id() + ", " + id + ", 'pain', 1, 3, NOW(6))");
        clinic.sql("INSERT INTO home_care_tick (client_id, home_care, day, ticked_at) VALUES (" + id + ", 'ball', '2027-01-0" + day + "', NOW(6)), (" + id + ", 'heat', '2027-01-05', NOW(6))");
        clinic.sql("INSERT INTO form_request (client_id, request_key, asked_at, asked_by) VALUES (" + id + ", UUID(), NOW(6), 'Ros')");
        clinic.sql("INSERT INTO consent (client_id, consent_text_id, edition_id, given_at, signed_name, signature, in_force) VALUES (" + id + ", 1, 1, '2027-01-0" + day + "', 'M', '', TRUE), ("
                + id + ", " + (day + 2) + ", " + (day + 2) + ", '2027-01-01', 'M', '', NULL)");
        clinic.sql("INSERT INTO outgoing_message (kind, client_id, recipient, subject, body, confidential, state, created_at, due_at, useless_after) VALUES ('reminder', " + id
                + ", 'm@test.example', 'Your visit', '', FALSE, 'sent', NOW(6), NOW(6), NOW(6))");
        Account carer = clinic.account("carer" + day + "@test.example", "Jo Hale", Role.CLIENT, null, null);
        clinic.sql("INSERT INTO looking_after (carer_id, client_id, agreed_as, agreed_name, agreed_how, since_at, set_up_by) VALUES (" + carer.id() + ", " + id + ", 'client', 'M', 'in-person', NOW(6), 'Ros')");
        return note;
    }
}
