package unknot.audit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import unknot.audit.Act;
import unknot.audit.AuditLog;
import unknot.audit.AuditReview;
import unknot.audit.AuditReview.Entry;
import unknot.audit.AuditReview.Failures;
import unknot.audit.AuditReview.Place;
import unknot.audit.AuditReview.Wanted;
import unknot.audit.Deeds;
import unknot.audit.RecordPart;
import unknot.audit.web.AuditView.Failed;
import unknot.audit.web.AuditView.Filled;
import unknot.audit.web.AuditView.Line;
import unknot.audit.web.AuditView.Option;
import unknot.shared.ClinicTime;
import unknot.shared.Coded;
import unknot.shared.CsvTable;
import unknot.shared.ThisClinic;
import unknot.shared.web.Typed;

/** Words what was written down, for the page and as a table. That the owner looked is written down, too. */
@ApplicationScoped
class AuditViews {

    static final String PATH = "/settings/audit";
    static final int PAGE = 50;
    static final int MOST = 100_000;
    private static final Place NEWEST = new Place(Instant.parse("8999-01-01T00:00:00Z"), 0);
    private static final int AT_ONCE = 1000;
    private static final int MOST_FAILURES = 10;
    /** Nobody mistypes that often. */
    private static final int HARDLY_A_SLIP = 10;
    private static final Duration LATELY = Duration.ofDays(7);

    @Inject
    AuditReview review;
    @Inject
    Deeds deeds;
    @Inject
    ThisClinic clinic;
    @Inject
    AuditMessages words;

    /** Five statements, however much there is. */
    @Transactional
    AuditView page(AuditFilter filter, Place after) {
        ClinicTime time = clinic.time();
        Wanted wanted = filter.wanted(time);
        noted(filter);
        List<Entry> entries = review.find(wanted, after, PAGE + 1);
        boolean more = entries.size() > PAGE;
        List<Entry> shown = more ? entries.subList(0, PAGE) : entries;
        Filled filled = new Filled(Typed.text(filter.client), Typed.line(filter.name), Typed.line(filter.address), Typed.text(filter.since), Typed.text(filter.until));
        return new AuditView(filter.clientId().flatMap(review::client).orElse(null), filled, people(filter), options(Act.values(), filter.act, words::act),
                options(RecordPart.values(), filter.part, words::part), shown.stream().map(entry -> line(entry, time)).toList(), failures(wanted, filter, time),
                !filter.href("", null, null).isEmpty(), more ? filter.href(PATH, "after", shown.get(PAGE - 1).place().toString()) : null,
                after == null ? null : filter.href(PATH, null, null), filter.href(PATH + "/export", null, null), "%,d".formatted(MOST));
    }

    /** A look changes nothing, and whose acts were looked at stands in no path. */
    @Transactional
    void noted(AuditFilter filter) {
        deeds.of(null, filter.clientId().orElse(null));
        deeds.count();
    }

    private List<Option> people(AuditFilter filter) {
        Stream<Option> staff = review.staff().stream().map(person -> new Option(String.valueOf(person.accountId()), person.name() + ", " + words.role(person.role()),
                String.valueOf(person.accountId()).equals(filter.who)));
        return Stream.concat(staff, Stream.of(new Option(AuditFilter.NOBODY, words.nobody(), AuditFilter.NOBODY.equals(filter.who)))).toList();
    }

    private static List<Option> options(Coded[] all, String chosen, UnaryOperator<String> say) {
        return Arrays.stream(all).map(one -> new Option(one.code(), say.apply(one.code()), one.code().equals(chosen))).toList();
    }

    private Line line(Entry entry, ClinicTime time) {
        String number = entry.partId() == null || entry.part().isClientAlone() ? "" : words.number(entry.partId());
        return new Line(time.moment(entry.at()), who(entry), role(entry), words.act(entry.act().code()), words.part(entry.part().code()), number, entry.client(),
                entry.clientId() == null ? null : PATH + "?client=" + entry.clientId(), entry.from(), from(entry.from()), entry.act() == Act.SIGN_IN_FAILED);
    }

    private String who(Entry entry) {
        if (AuditLog.BY_THE_SERVER.equals(entry.role())) {
            return words.server();
        }
        return entry.who() != null ? entry.who() : entry.act() == Act.SIGN_IN_FAILED ? words.no_account() : words.visitor();
    }

    private String role(Entry entry) {
        String role = entry.role() == null || AuditLog.BY_THE_SERVER.equals(entry.role()) ? "" : words.role(entry.role());
        return entry.program() == null ? role : role + ", " + (entry.program().isEmpty() ? words.unnamed_program() : words.program(entry.program()));
    }

    private static String from(String address) {
        return AuditFilter.pair("address", address).map(pair -> PATH + "?" + pair).orElse(null);
    }

    private List<Failed> failures(Wanted wanted, AuditFilter filter, ClinicTime time) {
        Instant since = wanted.since() != null ? wanted.since() : filter.days() ? Instant.EPOCH : time.now().minus(LATELY);
        Instant until = Objects.requireNonNullElse(wanted.until(), time.now().plusSeconds(1));
        return review.failures(since, until, MOST_FAILURES).stream().map(some -> failed(some, time)).toList();
    }

    private Failed failed(Failures some, ClinicTime time) {
        String last = time.moment(some.last());
        return new Failed(Objects.requireNonNullElse(some.who(), words.no_account()), some.from(), from(some.from()), some.times(), some.times() >= HARDLY_A_SLIP,
                some.times() == 1 ? last : time.moment(some.first()) + " – " + last);
    }

    /** The table, a thousand rows a statement. */
    void export(Wanted wanted, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvTable table = new CsvTable(text, "when (UTC)", "who", "role", "program", "act", "part", "part id", "client", "client id", "from");
        Optional<Place> place = Optional.of(NEWEST);
        for (int written = 0; place.isPresent() && written < MOST; written += AT_ONCE) {
            List<Entry> entries = review.find(wanted, place.get(), AT_ONCE);
            for (Entry entry : entries) {
                table.row(entry.at(), entry.who(), entry.role(), entry.program(), entry.act().code(), entry.part().code(), entry.partId(), entry.client(), entry.clientId(), entry.from());
            }
            place = entries.size() < AT_ONCE ? Optional.empty() : Optional.of(entries.get(AT_ONCE - 1).place());
        }
        text.flush();
    }
}
