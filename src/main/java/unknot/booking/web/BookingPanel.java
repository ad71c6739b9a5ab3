package unknot.booking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unknot.booking.AppointmentStatus;
import unknot.booking.FreeTime;
import unknot.booking.FreeTimes;
import unknot.booking.SessionTime;
import unknot.booking.web.CourseStrips.CourseAt;
import unknot.clients.Client;
import unknot.clients.Clients;
import unknot.clients.GuessedClient;
import unknot.schedule.Practitioner;
import unknot.schedule.Practitioners;
import unknot.schedule.Service;
import unknot.schedule.Services;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Names;
import unknot.shared.web.Typed;

/** Builds the panel that books a visit: whom, for what, and the first free times. */
@ApplicationScoped
public class BookingPanel {

    private static final int FOUND = 6;
    private static final int DAYS_LOOKED_AT = 14;

    @Inject
    EntityManager entities;
    @Inject
    Clients clients;
    @Inject
    Services services;
    @Inject
    Practitioners practitioners;
    @Inject
    CourseStrips strips;
    @Inject
    FreeTimes freeTimes;
    @Inject
    NearestTimes nearestTimes;
    @Inject
    ThisClinic clinic;
    @Inject
    BookingMessages messages;
    @Inject
    Words words;
    @Inject
    Names names;
    @Inject
    WaitListPanel waitList;

    /** Clients for what has been typed so far, each a link that goes on booking. */
    @Transactional
    public List<Panel.Found> found(CalendarAddress address, BookingForm form) {
        if (form.typed.isBlank()) {
            return List.of();
        }
        List<Client> found = clients.found(form.typed, clinic.time().today(), FOUND);
        Map<Long, Instant> lastSeen = lastSeen(found.stream().map(Client::id).toList());
        return found.stream().map(client -> new Panel.Found(
                address.with("panel", "book", "client", client.id().toString(), "service", form.service, "practitioner", form.practitioner, "from",
                        form.from),
                names.of(client.givenName(), client.familyName()), about(client, lastSeen.get(client.id()), true))).toList();
    }

    private Map<Long, Instant> lastSeen(List<Long> ids) {
        Map<Long, Instant> lastSeen = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery("select a.client.id, max(a.startsAt) from Appointment a where a.client.id in :ids and a.status = :completed"
                    + " group by a.client.id", Object[].class).setParameter("ids", ids).setParameter("completed", AppointmentStatus.COMPLETED)
                    .getResultList().forEach(row -> lastSeen.put((Long) row[0], (Instant) row[1]));
        }
        return lastSeen;
    }

    /** "b. 2 Jun 1979 · …512 · last seen 15 Dec": enough to tell two of one name apart, on the phone. */
    private String about(Client client, Instant lastSeen, boolean withPhone) {
        List<String> parts = new ArrayList<>();
        if (client.birthDate() != null) {
            parts.add(messages.born(ClinicTime.date(client.birthDate())));
        }
        if (withPhone && client.phone() != null) {
            String digits = Client.digits(client.phone());
            parts.add("…" + digits.substring(Math.max(0, digits.length() - 3)));
        }
        parts.add(lastSeen == null ? messages.never_seen() : messages.last_seen(words.day(clinic.time().date(lastSeen))));
        return String.join(" · ", parts);
    }

    static String newClientHref(CalendarAddress address, BookingForm form) {
        return address.with("panel", "new-client", "q", form.typed);
    }

    /**
     * @param wished the time that was refused, to offer the nearest instead of the first free ones; null for none
     * @param refusal why nothing was saved, or null
     */
    @Transactional
    public Panel panel(CalendarAddress address, BookingForm form, FormErrors errors, SessionTime wished, boolean taken, String refusal) {
        Optional<Client> client = Typed.id(form.client).flatMap(clients::found);
        List<CourseAt> courses = client.map(strips::open).orElse(List.of());
        List<CourseAt> open = courses.stream().filter(at -> at.unbooked() > 0).toList();
        Optional<CourseAt> course = course(form, open);
        List<Service> offered = services.offered();
        Optional<Service> service = Typed.id(form.service).or(() -> course.map(known -> known.course().service().id())).or(() -> usualService(client))
                .flatMap(id -> offered.stream().filter(known -> known.id().equals(id)).findFirst()).or(() -> offered.stream().findFirst());
        List<Practitioner> therapists = practitioners.offered().stream().filter(known -> service.map(known::offers).orElse(true)).toList();
        String practitioner = practitioner(form, course, therapists);
        LocalDate from = from(address, form);
        List<FreeTime> free = service.map(known -> wished == null
                ? Spread.earliest(freeTimes.all(known, Typed.id(practitioner).orElse(null), from, DAYS_LOOKED_AT))
                : nearestTimes.around(known, wished)).orElse(List.of());
        boolean other = form.slot.equals(SlotChoice.OTHER) || form.slot.isEmpty() && !form.date.isEmpty();
        List<SlotChoice> slots = slots(free, form, service.map(Service::minutes).orElse(0), other, taken);
        return new Panel(new Panel.Booking(address, client.map(this::chosen).orElse(null), form.typed, found(address, form),
                newClientHref(address, form), courseChoices(open, course, client), course.map(known -> known.course().id().toString()).orElse(""),
                strip(address, form, course, courses, slots), serviceChoices(offered, service), service.map(known -> known.id().toString()).orElse(""),
                therapistChoices(therapists, practitioner), practitioner, from.toString(), slots, other, form.date, form.time,
                laterHref(address, form, service, practitioner, free), taken, refusal, errors,
                form.service, form.practitioner, form.overlapOffer,
                waitList.waits(form.waits, client.map(Client::id).orElse(null))), null, null);
    }

    private static Optional<CourseAt> course(BookingForm form, List<CourseAt> open) {
        if (form.course.equals(BookingForm.NO_COURSE)) {
            return Optional.empty();
        }
        return form.course.isEmpty() ? open.stream().findFirst()
                : open.stream().filter(known -> known.course().id().toString().equals(form.course)).findFirst();
    }

    /** The chosen course with the offered times in it; where all open courses are booked, the latest of them as it stands. */
    private CourseStrip strip(CalendarAddress address, BookingForm form, Optional<CourseAt> course, List<CourseAt> courses, List<SlotChoice> slots) {
        boolean single = form.course.equals(BookingForm.NO_COURSE);
        return course.or(() -> single ? Optional.empty() : courses.stream().filter(at -> at.unbooked() == 0).findFirst())
                .map(at -> strips.strip(address, at, slots)).orElse(null);
    }

    private Optional<Long> usualService(Optional<Client> client) {
        return client.flatMap(known -> entities
                .createQuery("select a.service.id from Appointment a where a.client.id = :id order by a.startsAt desc", Long.class)
                .setParameter("id", known.id()).setMaxResults(1).getResultStream().findFirst());
    }

    private static String practitioner(BookingForm form, Optional<CourseAt> course, List<Practitioner> therapists) {
        boolean chosen = !form.practitioner.isEmpty();
        String wished = chosen ? form.practitioner : course.map(known -> known.course().practitioner().id().toString()).orElse("");
        return therapists.stream().map(known -> known.id().toString()).filter(wished::equals).findFirst().orElse("");
    }

    private LocalDate from(CalendarAddress address, BookingForm form) {
        LocalDate today = clinic.time().today();
        LocalDate wished = CalendarAddress.day(form.from).orElse(address.date());
        return wished.isBefore(today) ? today : wished;
    }

    private List<SlotChoice> slots(List<FreeTime> free, BookingForm form, int minutes, boolean other, boolean taken) {
        boolean still = !taken && free.stream().anyMatch(time -> SlotChoice.value(time).equals(form.slot));
        Optional<SessionTime> kept = taken || still ? Optional.empty() : SlotChoice.read(form.slot);
        List<SlotChoice> slots = new ArrayList<>();
        for (FreeTime time : free) {
            boolean first = slots.isEmpty() && !other && !still && kept.isEmpty();
            slots.add(SlotChoice.of(time, slots.size(), first || still && SlotChoice.value(time).equals(form.slot), minutes, words));
        }
        return slots;
    }

    private Panel.Chosen chosen(Client client) {
        return new Panel.Chosen(client.id(), names.of(client.givenName(), client.familyName()),
                names.given(client.givenName(), client.familyName()), client.initials(), about(client, lastSeen(List.of(client.id())).get(client.id()), false));
    }

    private List<Panel.Choice> courseChoices(List<CourseAt> open, Optional<CourseAt> chosen, Optional<Client> client) {
        if (open.isEmpty() || client.isEmpty()) {
            return List.of();
        }
        List<Panel.Choice> choices = new ArrayList<>();
        open.forEach(known -> choices.add(new Panel.Choice(known.course().id().toString(),
                messages.course_session(known.booked() + 1, known.course().plannedSessions(), known.course().complaint()),
                chosen.map(known::equals).orElse(false))));
        choices.add(new Panel.Choice(BookingForm.NO_COURSE, messages.single_visit(), chosen.isEmpty()));
        return choices;
    }

    private static List<Panel.Choice> serviceChoices(List<Service> offered, Optional<Service> chosen) {
        return offered.stream().map(known -> new Panel.Choice(known.id().toString(), known.name(), chosen.map(known::equals).orElse(false))).toList();
    }

    private List<Panel.Choice> therapistChoices(List<Practitioner> therapists, String chosen) {
        List<Panel.Choice> choices = new ArrayList<>();
        choices.add(new Panel.Choice(BookingForm.ANYONE, messages.anyone(), chosen.isEmpty()));
        therapists.forEach(known -> choices.add(new Panel.Choice(known.id().toString(), known.name(), known.id().toString().equals(chosen))));
        return choices;
    }

    private static String laterHref(CalendarAddress address, BookingForm form, Optional<Service> service, String practitioner, List<FreeTime> free) {
        if (free.isEmpty()) {
            return "";
        }
        LocalDate next = free.stream().map(FreeTime::date).max(LocalDate::compareTo).orElseThrow().plusDays(1);
        return address.with("panel", "book", "client", form.client, "course", form.course, "service",
                service.map(known -> known.id().toString()).orElse(""), "practitioner", practitioner.isEmpty() ? BookingForm.ANYONE : practitioner, "from",
                next.toString(), "entry", form.waits.entry());
    }

    /** The panel for somebody who is not among the clients yet. */
    public Panel newClient(CalendarAddress address, BookingForm form) {
        String typed = Typed.text(form.typed);
        GuessedClient guess = GuessedClient.of(typed);
        return new Panel(null, new Panel.NewClient(address.date().toString(), guess.givenName(), guess.familyName(), guess.phone(), typed,
                address.with("panel", "book", "q", form.typed)), null);
    }
}
