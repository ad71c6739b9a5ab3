package unknot.onlinebooking;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import unknot.booking.HeldBooking;
import unknot.messages.Letter;
import unknot.messages.PublicAddress;
import unknot.shared.ClinicTime;
import unknot.shared.Location;
import unknot.shared.ThisClinic;

/** The e-mail whose link confirms a booking. */
@ApplicationScoped
class LinkLetters {

    @Inject
    ThisClinic clinic;
    @Inject
    PublicAddress address;
    @Inject
    OnlineMessages messages;

    record Facts(String visitor, String when, String therapist, String clinic, String address, String link, String heldUntil) {
    }

    @CheckedTemplate(basePath = "online", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance letter(Facts visit);
    }

    Letter link(VisitorDetails details, HeldBooking hold, String token, Instant over) {
        Location place = hold.room().location();
        ClinicTime time = clinic.time().in(place.zone());
        String when = named(messages.visit_when(time.longDay(time.date(hold.startsAt())), time.time(hold.startsAt()), time.time(hold.endsAt())), time);
        String start = named(messages.day_and_time(time.shortDay(hold.startsAt()), time.time(hold.startsAt())), time);
        Facts facts = new Facts(details.givenName(), when, hold.practitioner().givenName(), clinic.get().name(), place.address(),
                address.link("/book/confirm?key=" + token), named(time.time(hold.heldUntil()), time));
        return new Letter("online-link", null, details.email(), messages.subject(start),
                Templates.letter(facts).render(), true, null, over);
    }

    private String named(String when, ClinicTime time) {
        return clinic.otherClock(time.zone()).map(city -> messages.by_clock(when, city)).orElse(when);
    }
}
