package unknot.booking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import unknot.booking.Appointment;
import unknot.booking.Appointments;
import unknot.booking.FreedTimes.Freed;
import unknot.booking.FreedTimes;
import unknot.booking.PartOfDay;
import unknot.booking.Refusal;
import unknot.booking.Urgency;
import unknot.booking.WaitList;
import unknot.booking.WaitListEntry;
import unknot.booking.WaitListFits.Fit;
import unknot.booking.WaitListFits.Miss;
import unknot.booking.WaitListFits;
import unknot.booking.notices.OfferLetters;
import unknot.clients.Client;
import unknot.clients.Clients;
import unknot.schedule.Timetable.Therapist;
import unknot.schedule.Timetable.Treatment;
import unknot.schedule.Timetable;
import unknot.schedule.Timetables;
import unknot.shared.ClinicTime;
import unknot.shared.PersonName;
import unknot.shared.ThisClinic;
import unknot.shared.web.Names;
import unknot.shared.web.Typed;

/** Builds the wait list beside the calendar and the form of an entry. As many statements for two who wait as for two hundred. */
@ApplicationScoped
public class WaitListPanel {

    private static final int KEYS = 3;
    private static final int WEEKS = 4;

    @Inject
    WaitList waitList;
    @Inject
    WaitListFits fits;
    @Inject
    FreedTimes freedTimes;
    @Inject
    Timetables timetables;
    @Inject
    Appointments appointments;
    @Inject
    Clients clients;
    @Inject
    ThisClinic clinic;
    @Inject
    BookingMessages messages;
    @Inject
    VisitMessages visitMessages;
    @Inject
    Words words;
    @Inject
    Names names;
    @Inject
    Telling telling;
    @Inject
    OfferLetters offers;

    /** @param freedId the change that freed a time, or anything else for the list as it stands */
    public Panel panel(CalendarAddress address, String freedId) {
        return panel(address, freedId, null, null);
    }

    /** @param refusal why nothing was saved; {@code refusedId}, the entry that it was to be for; both may be null */
    @Transactional
    public Panel panel(CalendarAddress address, String freedId, String refusal, Long refusedId) {
        List<WaitListEntry> waiting = waitList.waiting(clinic.time().today());
        Timetable timetable = timetables.current();
        Optional<Freed> freed = Typed.id(freedId).flatMap(freedTimes::by);
        return Panel.of(freed.map(time -> forTime(address, timetable, time, waiting, refusal, refusedId))
                .orElseGet(() -> asItStands(address, timetable, waiting, refusal)));
    }

    private WaitListView asItStands(CalendarAddress address, Timetable timetable, List<WaitListEntry> waiting, String refusal) {
        List<Freed> lately = freedTimes.lately();
        Map<Freed, List<Fit>> found = fits.of(lately, waiting);
        List<WaitListView.Time> times = new ArrayList<>();
        for (Freed freed : lately) {
            long many = found.getOrDefault(freed, List.of()).stream().filter(Fit::fits).count();
            if (many > 0) {
                times.add(new WaitListView.Time(href(address, freed), words(timetable, freed), fit(many)));
            }
        }
        List<WaitListView.Entry> all = waiting.stream().map(entry -> entry(address, timetable, entry, null, "", false)).toList();
        return new WaitListView(address, "", "", times, List.of(), all, refusal);
    }

    private WaitListView forTime(CalendarAddress address, Timetable timetable, Freed freed, List<WaitListEntry> waiting, String refusal,
            Long refusedId) {
        List<WaitListView.Entry> fitting = new ArrayList<>();
        List<WaitListView.Entry> others = new ArrayList<>();
        for (Fit fit : fits.of(List.of(freed), waiting).getOrDefault(freed, List.of())) {
            if (fit.fits()) {
                String key = fitting.size() < KEYS ? Integer.toString(fitting.size() + 1) : "";
                fitting.add(entry(address, timetable, fit.entry(), fit, key, fit.entry().id().equals(refusedId)));
            } else {
                others.add(entry(address, timetable, fit.entry(), fit, "", false));
            }
        }
        return new WaitListView(address, words(timetable, freed), Long.toString(freed.changeId()), List.of(), fitting, others, refusal);
    }

    /**
     * The list with the reason, where a panel can no longer fulfil the entry that it is for: by booking, or by moving this visit.
     *
     * @param visitId null for booking
     */
    @Transactional
    public Optional<Panel> insteadOf(CalendarAddress address, ForWaiting waits, Long visitId) {
        if (!waits.any()) {
            return Optional.empty();
        }
        Optional<WaitListEntry> entry = waitList.whole(waits.id()).filter(WaitListEntry::waiting);
        Long toMove = entry.filter(WaitListEntry::movesVisit).map(known -> known.visit().id()).orElse(null);
        return entry.isPresent() && Objects.equals(toMove, visitId) ? Optional.empty()
                : Optional.of(panel(address, null, words.refusal(entry.isEmpty() ? Refusal.WAITS_NO_LONGER : Refusal.CHANGED_MEANWHILE), null));
    }

    /** The entry that a panel about this client is for, as it stands now; null where there is none. */
    Panel.Waits waits(ForWaiting waits, Long clientId) {
        return !waits.any() ? null : waitList.whole(waits.id()).filter(WaitListEntry::waiting).filter(entry -> entry.client().id().equals(clientId))
                .map(entry -> new Panel.Waits(entry.id().toString(), Integer.toString(entry.version()), wants(timetables.current(), entry)))
                .orElse(null);
    }

    /** How the wait list helps with what the visit's last change has left; null where nobody fits. */
    VisitLife.Freed leftBy(CalendarAddress address, Appointment visit) {
        Optional<Freed> freed = freedTimes.lastOf(visit.id());
        List<WaitListEntry> waiting = freed.isEmpty() ? List.of() : waitList.waiting(clinic.time().today());
        return freed.flatMap(time -> {
            long many = fits.of(List.of(time), waiting).getOrDefault(time, List.of()).stream().filter(Fit::fits).count();
            return many == 0 ? Optional.<VisitLife.Freed> empty()
                    : Optional.of(new VisitLife.Freed(href(address, time), fit(many), words(timetables.current(), time)));
        }).orElse(null);
    }

    private static String href(CalendarAddress address, Freed freed) {
        return address.with("panel", "wait-list", "freed", Long.toString(freed.changeId()));
    }

    private String fit(long many) {
        return many == 1 ? visitMessages.wait_one_fits() : visitMessages.wait_fit((int) many);
    }

    private String words(Timetable timetable, Freed freed) {
        Therapist therapist = timetable.therapists().get(freed.practitionerId());
        ClinicTime time = clock(timetable, therapist, freed.from());
        return words.named(
                visitMessages.wait_time(words.day(time.date(freed.from())), time.time(freed.from()), time.time(freed.to()), therapist.name()),
                time.zone());
    }

    /** The clock of the place where the therapist works then. */
    private ClinicTime clock(Timetable timetable, Therapist therapist, Instant at) {
        return therapist.hours().stream().map(hours -> timetable.places().get(hours.placeId())).distinct()
                .filter(place -> timetable.open(therapist, place.id(), at, at))
                .findFirst().map(place -> clinic.time().in(place.zone())).orElseGet(clinic::time);
    }

    private WaitListView.Entry entry(CalendarAddress address, Timetable timetable, WaitListEntry entry, Fit fit, String key, boolean refused) {
        boolean fitting = fit != null && fit.fits();
        boolean moves = entry.movesVisit();
        String at = fitting ? fit.time().time().toString() : "";
        return new WaitListView.Entry(entry.id(), entry.version(), names.of(entry.client().givenName(), entry.client().familyName()),
                names.words(entry.client().phone()),
                wants(timetable, entry), about(entry), entry.urgency().code(), entry.urgency() == Urgency.URGENT ? visitMessages.urgency_urgent() : "",
                moves ? visitMessages.wait_has(words.at(entry.visit())) : "",
                fitting ? SlotChoice.value(fit.time().date(), fit.time().time(), fit.time().practitionerId()) : "",
                !fitting ? "" : moves ? visitMessages.wait_move(at) : visitMessages.wait_book(at), moves ? Integer.toString(entry.visit().version()) : "", key,
                fitting && fit.minutesLeft() > 0 ? visitMessages.wait_leaves(fit.minutesLeft()) : "",
                fit == null || fitting ? "" : miss(fit.miss()), offered(timetable, entry),
                address.with("panel", "wait", "entry", entry.id().toString()),
                find(address, entry),
                fitting ? telling.box(entry.client(), timetable, refused) : null, offers.reaches(entry.client()),
                entry.offeredAt() == null || entry.offerIsOver(clinic.time().now()));
    }

    /** Where a time is looked for: for the visit that is to be earlier, or for a new one. */
    private static String find(CalendarAddress address, WaitListEntry entry) {
        return entry.movesVisit() ? address.with("visit", entry.visit().id().toString(), "doing", VisitForm.MOVE, "entry", entry.id().toString())
                : address.with("panel", "book", "client", entry.client().id().toString(), "service", entry.service().id().toString(), "course",
                        entry.course() == null ? BookingForm.NO_COURSE : entry.course().id().toString(), "practitioner",
                        entry.therapists().size() == 1 ? entry.therapists().iterator().next().toString() : "", "entry", entry.id().toString());
    }

    private String wants(Timetable timetable, WaitListEntry entry) {
        String who = entry.therapists().isEmpty() ? messages.anyone() : entry.therapists().stream().map(timetable.therapists()::get)
                .map(Therapist::name).map(PersonName::first).sorted().collect(Collectors.joining(", "));
        List<String> wants = new ArrayList<>(List.of(entry.service().name(), who));
        if (!entry.weekdays().isEmpty()) {
            wants.add(entry.weekdays().stream().map(WaitListPanel::day).collect(Collectors.joining(", ")));
        }
        if (!entry.partsOfDay().isEmpty()) {
            wants.add(entry.partsOfDay().stream().map(this::part).map(part -> part.toLowerCase(Locale.UK)).collect(Collectors.joining(", ")));
        }
        return String.join(" · ", wants);
    }

    private static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.UK);
    }

    private String part(PartOfDay part) {
        return switch (part) {
            case MORNING -> visitMessages.part_morning();
            case MIDDAY -> visitMessages.part_midday();
            case AFTERNOON -> visitMessages.part_afternoon();
            case EVENING -> visitMessages.part_evening();
        };
    }

    private String about(WaitListEntry entry) {
        ClinicTime time = clinic.time();
        long days = Duration.between(time.startOf(time.date(entry.addedAt())), time.startOf(time.today())).toDays();
        List<String> about = new ArrayList<>();
        about.add(days == 0 ? visitMessages.waiting_since_today() : days == 1 ? visitMessages.waiting_one_day() : visitMessages.waiting_days((int) days));
        about.add(visitMessages.waiting_until(words.day(entry.lastDay())));
        if (names.words(entry.note()) != null) {
            about.add("“" + entry.note() + "”");
        }
        return String.join(" · ", about);
    }

    private String miss(Miss miss) {
        return switch (miss) {
            case OTHER_THERAPIST -> visitMessages.miss_therapist();
            case SERVICE_NOT_OFFERED -> messages.refusal_service_not_offered();
            case OTHER_DAYS -> visitMessages.miss_days();
            case TOO_SHORT -> visitMessages.miss_short();
            case OTHER_PART_OF_DAY -> visitMessages.miss_part();
            case NOT_EARLIER -> visitMessages.miss_not_earlier();
            case NO_ROOM -> messages.refusal_no_room_free();
            case CLIENT_BUSY -> messages.refusal_client_taken();
        };
    }

    private String offered(Timetable timetable, WaitListEntry entry) {
        if (entry.offeredAt() == null) {
            return "";
        }
        Therapist therapist = timetable.therapists().get(entry.offeredPractitionerId());
        String offered = visitMessages.wait_offered(at(timetable, therapist, entry.offeredStartsAt()), therapist.name(), words.at(entry.offeredAt()),
                entry.offeredBy());
        if (entry.offeredUntil() == null) {
            return offered;
        }
        String until = clinic.time().time(entry.offeredUntil());
        boolean over = entry.offerIsOver(clinic.time().now());
        return offered + ", " + (over ? visitMessages.wait_written_over(until) : visitMessages.wait_written(until));
    }

    private String at(Timetable timetable, Therapist therapist, Instant instant) {
        ClinicTime time = clock(timetable, therapist, instant);
        return words.named(words.at(instant, time), time.zone());
    }

    /** The form as an entry stands, or for a new one; nothing where the entry or the client is not there. */
    @Transactional
    public Optional<Panel> form(CalendarAddress address, WaitForm.Asked asked) {
        if (!Typed.blank(asked.entry)) {
            return Typed.id(asked.entry).flatMap(waitList::whole).filter(WaitListEntry::waiting)
                    .map(entry -> form(address, entry, WaitForm.of(entry)));
        }
        return form(address, (Long) null, asked.form());
    }

    /** @param entryId the entry that is changed, or null for a new one; {@code form}, what was typed */
    @Transactional
    public Optional<Panel> form(CalendarAddress address, Long entryId, WaitForm form) {
        if (entryId != null) {
            return waitList.whole(entryId).filter(WaitListEntry::waiting).map(entry -> form(address, entry, form));
        }
        return Typed.id(form.client).flatMap(clients::found).map(client -> {
            Appointment visit = Typed.id(form.earlier).flatMap(appointments::whole).filter(known -> known.client().id().equals(client.id()))
                    .orElse(null);
            return form(address, null, client, visit, form);
        });
    }

    private Panel form(CalendarAddress address, WaitListEntry entry, WaitForm form) {
        return form(address, entry, entry.client(), entry.movesVisit() ? entry.visit() : null, form);
    }

    private Panel form(CalendarAddress address, WaitListEntry entry, Client client, Appointment visit, WaitForm form) {
        Timetable timetable = timetables.current();
        LocalDate today = clinic.time().today();
        LocalDate until = visit == null ? today.plusWeeks(WEEKS) : words.clock(visit).date(visit.startsAt());
        String service = visit == null ? form.service : visit.service().id().toString();
        List<Panel.Choice> services = visit != null ? List.of()
                : timetable.services().values().stream().filter(Treatment::offered)
                        .sorted(Comparator.comparing(Treatment::minutes).thenComparing(Treatment::name))
                        .map(known -> new Panel.Choice(Long.toString(known.id()), known.name(), Long.toString(known.id()).equals(service))).toList();
        List<Panel.Choice> therapists = timetable.therapists().values().stream().filter(Therapist::offered)
                .sorted(Comparator.comparing(Therapist::name))
                .map(known -> new Panel.Choice(Long.toString(known.id()), known.name(), form.therapists.contains(Long.toString(known.id())))).toList();
        return Panel.of(new WaitEntryView(address, entry == null ? "" : entry.id().toString(),
                form.version, entry == null ? "/wait-list" : "/wait-list/" + entry.id(), client.id().toString(),
                names.of(client.givenName(), client.familyName()), form.course,
                visit == null ? "" : visit.id().toString(), visit == null ? "" : visitMessages.wait_has(words.at(visit)), services,
                Arrays.stream(DayOfWeek.values()).map(day -> new Panel.Choice(WaitForm.code(day), day(day), form.weekdays.contains(WaitForm.code(day))))
                        .toList(),
                Arrays.stream(PartOfDay.values()).map(one -> new Panel.Choice(WaitForm.code(one), part(one), form.partsOfDay.contains(WaitForm.code(one))))
                        .toList(),
                therapists, form.from.isEmpty() ? today.toString() : form.from, form.until.isEmpty() ? until.toString() : form.until,
                Arrays.stream(Urgency.values()).map(one -> new Panel.Choice(one.code(), urgency(one), one.code().equals(form.urgency))).toList(),
                names.hidden() ? "" : form.note, form.refusal, form.errors));
    }

    private String urgency(Urgency urgency) {
        return switch (urgency) {
            case URGENT -> visitMessages.urgency_urgent();
            case SOON -> visitMessages.urgency_soon();
            case WHENEVER -> visitMessages.urgency_whenever();
        };
    }
}
