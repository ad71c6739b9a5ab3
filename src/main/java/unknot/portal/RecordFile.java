package unknot.portal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import unknot.charting.Amendment;
import unknot.charting.ClientRecord;
import unknot.charting.ClientRecord.HomeCareAdvice;
import unknot.charting.ClientRecord.KnotSeen;
import unknot.charting.ClientRecord.TreatedWith;
import unknot.charting.ClientRecord.VisitSummary;
import unknot.charting.SharedPart;
import unknot.charting.SoapNote.Parts;
import unknot.charting.files.AttachedFile;
import unknot.charting.files.FileContents;
import unknot.charting.files.SharedFiles;
import unknot.clients.Client;
import unknot.clients.Clients;
import unknot.shared.CsvTable;
import unknot.shared.ThisClinic;

/**
 * A client's record as data: what is shared with the client, as JSON, as tables, and the files themselves, in one ZIP. It is written while it is
 * read, some visits at a time, and is never in memory as a whole. {@code docs/record.md} says what is where.
 */
@ApplicationScoped
public class RecordFile {

    private static final int AT_A_TIME = 25;
    private static final int FORMAT = 1;

    @Inject
    ClientRecord record;
    @Inject
    SharedFiles files;
    @Inject
    FileContents contents;
    @Inject
    Clients clients;
    @Inject
    ThisClinic clinic;

    /** Something done with some visits and what was put right in them. */
    private interface Each {
        void visit(VisitSummary visit, List<Amendment> amendments) throws IOException;
    }

    public void write(long clientId, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        List<AttachedFile> shared = files.of(clientId);
        zip.putNextEntry(new ZipEntry("record.json"));
        json(clientId, shared, zip);
        table(zip, "visits.csv", visits(clientId));
        table(zip, "sore-spots.csv", spots(clientId));
        table(zip, "treatments.csv", treatments(clientId));
        table(zip, "home-care.csv", homeCare(clientId));
        for (AttachedFile file : shared) {
            zip.putNextEntry(new ZipEntry(path(file)));
            contents.copy(file, zip);
        }
        zip.finish();
    }

    private void each(long clientId, Each each) throws IOException {
        List<VisitSummary> some;
        for (int page = 0; !(some = record.visitsOf(clientId, page, AT_A_TIME)).isEmpty(); page++) {
            Map<Long, List<Amendment>> amendments = record.amendments(some.stream().filter(visit -> visit.shows(SharedPart.AMENDMENTS)).map(VisitSummary::noteId).toList());
            for (VisitSummary visit : some) {
                each.visit(visit, amendments.getOrDefault(visit.noteId(), List.of()));
            }
        }
    }

    private static String path(AttachedFile file) {
        return "files/" + file.id() + "-" + file.name();
    }

    /** By the clock of the place. */
    private static LocalDateTime start(VisitSummary visit) {
        return LocalDateTime.ofInstant(visit.startsAt(), visit.zone());
    }

    private void json(long clientId, List<AttachedFile> shared, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).useDefaultPrettyPrinter();
            Client client = QuarkusTransaction.requiringNew().call(() -> clients.findById(clientId));
            json.writeStartObject();
            json.writeStringField("format", "unknot-record");
            json.writeNumberField("version", FORMAT);
            json.writeStringField("madeAt", clinic.time().now().truncatedTo(ChronoUnit.SECONDS).toString());
            json.writeStringField("clinic", clinic.get().name());
            json.writeStringField("name", client.name());
            json.writeStringField("born", client.birthDate() == null ? null : client.birthDate().toString());
            json.writeArrayFieldStart("visits");
            each(clientId, (visit, amendments) -> visit(json, visit, amendments));
            json.writeEndArray();
            json.writeArrayFieldStart("files");
            for (AttachedFile file : shared) {
                json.writeStartObject();
                json.writeStringField("path", path(file));
                json.writeStringField("caption", file.caption());
                json.writeStringField("addedAt", second(file.addedAt()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static String second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void visit(JsonGenerator json, VisitSummary visit, List<Amendment> amendments) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", visit.noteId());
        json.writeStringField("start", start(visit).toString());
        json.writeStringField("zone", visit.zone().getId());
        json.writeStringField("therapist", visit.practitionerName());
        json.writeStringField("service", visit.serviceName());
        json.writeStringField("complaint", visit.complaint());
        if (visit.session() != null) {
            json.writeNumberField("session", visit.session().number());
            json.writeNumberField("sessionsPlanned", visit.session().planned());
        }
        json.writeArrayFieldStart("shared");
        for (SharedPart part : visit.shared()) {
            json.writeString(part.code());
        }
        json.writeEndArray();
        number(json, "painArriving", visit.painBefore());
        number(json, "painLeaving", visit.painAfter());
        json.writeArrayFieldStart("soreSpots");
        for (KnotSeen knot : visit.knots()) {
            spot(json, knot);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("treatments");
        for (TreatedWith treated : visit.techniques()) {
            json.writeStartObject();
            json.writeStringField("technique", treated.name());
            json.writeStringField("where", treated.where());
            number(json, "minutes", treated.minutes());
            json.writeStringField("pressure", treated.pressure() == null ? null : treated.pressure().code());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("homeCare");
        for (HomeCareAdvice advice : visit.homeCare()) {
            json.writeStartObject();
            json.writeStringField("name", advice.name());
            json.writeStringField("instruction", advice.instruction());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("homeCareWords", visit.homeCareWords());
        texts(json, visit.texts());
        json.writeArrayFieldStart("amendments");
        for (Amendment amendment : amendments) {
            json.writeStartObject();
            json.writeStringField("writtenAt", second(amendment.writtenAt()));
            json.writeStringField("by", amendment.signedBy());
            json.writeStringField("reason", amendment.reason());
            json.writeStringField("words", amendment.words());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void spot(JsonGenerator json, KnotSeen knot) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", knot.knotId());
        json.writeStringField("muscle", knot.muscle());
        json.writeStringField("place", knot.plainName());
        json.writeStringField("side", knot.side().code());
        json.writeStringField("view", knot.view().code());
        json.writeNumberField("x", knot.x());
        json.writeNumberField("y", knot.y());
        json.writeStringField("state", knot.activity().code());
        number(json, "tenderness", knot.tenderness());
        number(json, "painOnPressure", knot.painOnPressure());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, Parts texts) throws IOException {
        json.writeStringField("subjective", texts.subjective());
        json.writeStringField("objective", texts.objective());
        json.writeStringField("assessment", texts.assessment());
        json.writeStringField("plan", texts.plan());
    }

    private static void number(JsonGenerator json, String name, Integer value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value);
        }
    }

    /** Writes rows into a table that is begun. */
    private record Table(List<String> names, Rows rows) {
    }

    private interface Rows {
        void into(CsvTable table) throws IOException;
    }

    private static void table(ZipOutputStream zip, String name, Table table) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        table.rows.into(new CsvTable(writer, table.names.toArray(String[]::new)));
        writer.flush();
    }

    private Table visits(long clientId) {
        return new Table(List.of("visit", "start", "zone", "therapist", "service", "complaint", "session", "sessions_planned", "pain_arriving", "pain_leaving",
                "home_care_words", "subjective", "objective", "assessment", "plan"), table -> each(clientId, (visit, amendments) -> table.row(visit.noteId(), start(visit),
                        visit.zone(), visit.practitionerName(), visit.serviceName(), visit.complaint(), visit.session() == null ? null : visit.session().number(),
                        visit.session() == null ? null : visit.session().planned(), visit.painBefore(), visit.painAfter(), visit.homeCareWords(), visit.texts().subjective(),
                        visit.texts().objective(), visit.texts().assessment(), visit.texts().plan())));
    }

    private Table spots(long clientId) {
        return new Table(List.of("visit", "start", "spot", "muscle", "place", "side", "state", "tenderness", "pain_on_pressure"), table -> each(clientId, (visit, amendments) -> {
            for (KnotSeen knot : visit.knots()) {
                table.row(visit.noteId(), start(visit), knot.knotId(), knot.muscle(), knot.plainName(), knot.side().code(), knot.activity().code(), knot.tenderness(),
                        knot.painOnPressure());
            }
        }));
    }

    private Table treatments(long clientId) {
        return new Table(List.of("visit", "start", "technique", "where", "minutes", "pressure"), table -> each(clientId, (visit, amendments) -> {
            for (TreatedWith treated : visit.techniques()) {
                table.row(visit.noteId(), start(visit), treated.name(), treated.where(), treated.minutes(), treated.pressure() == null ? null : treated.pressure().code());
            }
        }));
    }

    private Table homeCare(long clientId) {
        return new Table(List.of("visit", "start", "name", "instruction"), table -> each(clientId, (visit, amendments) -> {
            for (HomeCareAdvice advice : visit.homeCare()) {
                table.row(visit.noteId(), start(visit), advice.name(), advice.instruction());
            }
        }));
    }
}
