package unknot.attacks;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import unknot.TestClinic;
import unknot.care.CourseOfCare;
import unknot.charting.ChartingClinic;
import unknot.charting.files.Pictures;
import unknot.clients.Client;
import unknot.forms.FormFilling;
import unknot.portal.PastVisits;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/** A clinic with something of everything, so that its pages have all their forms. */
@Singleton
class FullClinic {

    private static final String MARK = "-secret";
    /** In each part of each note, in names of files and words of letters. */
    static final Pattern SECRETS = Pattern.compile("(ective|assessment|plan|back|words)" + MARK);

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    PastVisits past;
    @Inject
    FormFilling filling;

    /** @return addresses from which links lead to all others; many of them are for some roles only */
    List<String> open() {
        clinic.open();
        clinic.sql("UPDATE service SET online = TRUE");
        Client other = clinic.client("Fiorella", "Kemp");
        clinic.clientAccount(other, "other@test.example");
        past.signed(other, clinic.course(other, clinic.ines, clinic.knot60, 4), TestClock.START.minus(Duration.ofDays(7)), 6, 4, note -> {
        });
        Client own = charting.marguerite();
        clinic.clientAccount(own, "client@test.example");
        CourseOfCare course = clinic.course(own, clinic.ines, clinic.knot60, 4);
        long signed = past.signed(own, course, TestClock.START.minus(Duration.ofDays(7)), 6, 4, note -> {
        });
        long draft = charting.begun(charting.visit(own, clinic.ines, ChartingClinic.NINE, course));
        long coming = clinic.saved(past.visit(own, course, TestClock.START.plus(Duration.ofDays(7)))).id();
        long form = filling.begin(own.id(), 1).orElseThrow();
        Visitor ines = Visitor.signedIn("ines@test.example");
        ines.send("/notes/" + signed + "/files", "back" + MARK + ".jpg", Pictures.jpeg(40, 40)).then().statusCode(303);
        ines.post("/courses/" + course.id() + "/progress/letters", "recipient", "Dr Shah", "letter", "words" + MARK).then().statusCode(303);
        Visitor.signedIn("desk@test.example").post("/wait-list", "client", own.id(), "service", clinic.knot60.id(), "urgency", "soon", "from", "2027-01-11", "until", "2027-02-11", "day", "2027-01-12")
                .then().statusCode(303);
        clinic.sql("INSERT INTO time_off (practitioner_id, starts_at, ends_at) VALUES (" + clinic.ines.id() + ", '2027-02-01 09:00', '2027-02-01 17:00')");
        return List.of("/", "/day", "/day?date=2027-01-18&panel=visit&visit=" + coming, "/week", "/agenda", "/month", "/wait-list", "/clients", "/clients/" + own.id(), "/clients/" + own.id() + "/edit", "/clients/" + own.id() + "/carers",
                "/clients/" + own.id() + "/forms", "/clients/" + own.id() + "/courses/new", "/clients/" + own.id() + "/files", "/clients/" + own.id() + "/knots", "/courses/" + course.id() + "/sessions", "/courses/" + course.id() + "/progress",
                "/notes", "/notes/" + draft, "/notes/" + signed, "/notes/" + signed + "/amendments", "/notes/" + signed + "/sharing", "/notes/" + draft + "/files", "/phrases", "/time-off", "/calendar-feed", "/today", "/my", "/my/forms", "/my/forms/" + form,
                "/my/consents", "/my/appointments/" + coming, "/my/appointments/" + coming + "/move", "/my/appointments/" + coming + "/check-in", "/my/record", "/my/messages", "/account", "/account/carers", "/account/second-factor", "/access-tokens",
                "/settings", "/settings/people", "/settings/questionnaires/1", "/settings/audit", "/book", "/sign-in", "/late-notes");
    }
}
