package unknot.portal.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.AuditLog;
import unknot.audit.AuditLog.Looks;
import unknot.audit.RecordPart;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** Tells a client who opened the record: two statements for some weeks. */
@ApplicationScoped
class MyOpenings {

    private static final int DAYS = 56;

    @Inject
    AuditLog log;
    @Inject
    ThisClinic clinic;
    @Inject
    OneVisit visits;
    @Inject
    RecordMessages words;

    /** What one person did with one part on a day is one line. */
    private record Kind(Act act, RecordPart part) {
    }

    private record Person(long accountId, String name, String role) {
    }

    /** @param last the last day that is shown, within what there can be */
    @Transactional
    Openings of(long clientId, LocalDate last) {
        ClinicTime time = clinic.time();
        LocalDate until = last.isAfter(time.today()) ? time.today() : last.isBefore(LocalDate.EPOCH) ? LocalDate.EPOCH : last;
        LocalDate from = until.minusDays(DAYS - 1);
        List<Looks> looks = log.ofClient(clientId, time.startOf(from), time.startOf(until.plusDays(1)));
        boolean more = log.anyBefore(clientId, time.startOf(from));
        return new Openings(words.span(ClinicTime.date(from), ClinicTime.date(until)),
                days(looks.stream().filter(look -> !own(look)).toList()), days(looks.stream().filter(MyOpenings::own).toList()),
                more ? address(from.minusDays(1)) : null, until.isBefore(time.today()) ? address(until.plusDays(DAYS)) : null,
                Objects.requireNonNullElse(clinic.get().phone(), ""), visits.phoneHref());
    }

    private static boolean own(Looks look) {
        return look.role().equals(Role.IS_TREATED);
    }

    private static String address(LocalDate last) {
        return "/my/record/openings?until=" + last;
    }

    private List<Openings.Day> days(List<Looks> looks) {
        return grouped(looks, look -> clinic.time().date(look.last())).entrySet().stream()
                .map(day -> new Openings.Day(visits.longDay(day.getKey()), people(day.getValue()))).toList();
    }

    private List<Openings.Person> people(List<Looks> looks) {
        return grouped(looks, look -> new Person(look.accountId(), look.name(), look.role())).entrySet().stream()
                .map(person -> new Openings.Person(words.person(person.getKey().name(), person.getKey().role()), lines(person.getValue()))).toList();
    }

    private List<Openings.Line> lines(List<Looks> looks) {
        return grouped(looks, look -> new Kind(look.act(), look.part())).entrySet().stream().map(kind -> {
            int times = kind.getValue().stream().mapToInt(Looks::times).sum();
            String said = words(kind.getKey());
            return new Openings.Line(times == 1 ? said : words.times(said, times), when(kind.getValue()));
        }).toList();
    }

    private String words(Kind kind) {
        return switch (kind.act()) {
            case LOOKED -> words.looked(kind.part().code());
            case PRINTED -> words.printed(kind.part().code());
            case EXPORTED -> kind.part() == RecordPart.WHOLE ? words.exported() : words.looked(kind.part().code());
            default -> throw new IllegalArgumentException(kind.act() + " opens nothing");
        };
    }

    private String when(List<Looks> looks) {
        ClinicTime time = clinic.time();
        String first = time.time(looks.stream().map(Looks::first).min(Instant::compareTo).orElseThrow());
        String last = time.time(looks.stream().map(Looks::last).max(Instant::compareTo).orElseThrow());
        return first.equals(last) ? first : first + "–" + last;
    }

    private static <K> Map<K, List<Looks>> grouped(List<Looks> looks, Function<Looks, K> key) {
        return looks.stream().collect(groupingBy(key, LinkedHashMap::new, toList()));
    }
}
