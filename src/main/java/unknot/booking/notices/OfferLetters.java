package unknot.booking.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import unknot.booking.FreeTime;
import unknot.booking.TimeOffered;
import unknot.booking.WaitListEntry;
import unknot.clients.Client;
import unknot.messages.Letter;
import unknot.messages.MessageKind;
import unknot.messages.MessageKinds;
import unknot.messages.Outbox;
import unknot.messages.Placeholder;
import unknot.messages.PlaceholderMessages;
import unknot.messages.PublicAddress;
import unknot.messages.Wording;
import unknot.messages.Wordings;
import unknot.shared.ClinicTime;
import unknot.shared.Location;
import unknot.shared.PersonName;
import unknot.shared.ThisClinic;

/** Offers a time to who waits for one, by a link with which they take it. */
@ApplicationScoped
public class OfferLetters implements MessageKinds {

    private static final String KIND = "wait-offer";

    @Inject
    EntityManager entities;
    @Inject
    NoticeLetters letters;
    @Inject
    Wordings wordings;
    @Inject
    Outbox outbox;
    @Inject
    PublicAddress address;
    @Inject
    ThisClinic clinic;
    @Inject
    NoticeMessages messages;
    @Inject
    PlaceholderMessages placeholders;

    @Override
    public List<MessageKind> kinds() {
        return List.of(letters.kind(KIND, messages.kind_offer(), in -> new Wording(in.offer_subject(), in.offer_body()),
                Placeholder.of("when", messages.about_when(), in -> NoticeLetters.words(in).visit_when(in.longDay(NoticeLetters.EXAMPLE_DAY), "10:00", "11:00")).asNeeded(),
                Placeholder.of("link", messages.about_offer_link(), "https://clinic.example/offer?key=" + Placeholder.EXAMPLE_KEY).asNeeded(),
                Placeholder.of("until", messages.about_offer_until(), "13:00"), NoticeLetters.phone(placeholders.phone())));
    }

    /** Whether a link reaches this client. */
    public boolean reaches(Client client) {
        return client.writtenTo() != null && outbox.isOpen() && address.isSet();
    }

    void offered(@Observes TimeOffered offer) {
        WaitListEntry entry = offer.entry();
        FreeTime time = offer.time();
        Location place = entities.find(Location.class, time.placeId());
        int minutes = entry.movesVisit() ? entry.visit().minutes() : entry.service().minutes();
        Instant ends = time.startsAt().plus(Duration.ofMinutes(minutes));
        Map<String, String> values = letters.facts(entry.client(), place, time.startsAt(), ends, PersonName.first(time.practitionerName()));
        ClinicTime clock = clinic.time().in(place.zone());
        values.put("link", address.link("/offer?key=" + offer.key()));
        values.put("until", clock.time(offer.until()));
        values.put("phone", place.phone());
        Wording said = wordings.say(KIND, entry.client().language(), values);
        outbox.put(new Letter(KIND, entry.client().id(), entry.client().writtenTo(), said.subject(), said.body(), true, null, offer.until()));
    }
}
