package unknot.charting.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import unknot.booking.Appointment;
import unknot.booking.Appointments;
import unknot.charting.NoteSheets.NoteSheet;
import unknot.charting.RecordOpenings;
import unknot.charting.SoapNote;
import unknot.charting.SoapNotes;
import unknot.charting.files.AttachedFile;
import unknot.charting.files.AttachedFile.Place;
import unknot.charting.files.AttachedFiles;
import unknot.charting.files.FileKind;
import unknot.charting.files.SharedFiles;
import unknot.clients.Client;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** Reads photos and documents for the pages of therapists. */
@ApplicationScoped
class FileViews {

    @Inject
    AttachedFiles files;
    @Inject
    SoapNotes notes;
    @Inject
    RecordOpenings openings;
    @Inject
    Appointments appointments;
    @Inject
    ThisClinic clinic;
    @Inject
    FilesMessages words;
    @Inject
    SharedFiles shared;
    @Inject
    SharingMessages sharing;

    /** Those of the note's visit, for a note that may be seen: one statement. */
    @Transactional
    NoteFiles beside(NoteSheet sheet) {
        Instant signed = sheet.signed() ? sheet.signature().at() : null;
        return new NoteFiles("/notes/" + sheet.noteId() + "/files", lines(sheet.visit().appointmentId(), signed, file -> line(file, null, Set.of())));
    }

    /** Of a note's visit; empty where this therapist may not see the note. */
    @Transactional
    Optional<FilesView> ofNote(long noteId, long me) {
        return notes.visibleTo(me, noteId).map(note -> ofNote(note, me));
    }

    private FilesView ofNote(SoapNote note, long me) {
        Appointment visit = note.appointment();
        Set<Long> sharedOnes = shared.shared(note.clientId());
        boolean restricted = visit.client().restricted();
        List<FileLine> lines = lines(visit.id(), note.signedAt(), file -> line(file, restricted ? null : me, sharedOnes));
        return new FilesView(new Place(note.clientId(), visit.id()), "/notes/" + note.id() + "/files", visit.client().name(), about(visit),
                "/notes/" + note.id(), words.back_to_note(), note.practitionerId() == me && !restricted, List.of(new FilesView.Group(null, lines)));
    }

    /** Of a client, with those of the visits whose notes this therapist may see; empty for an unknown client, and where the record is not open to the therapist. */
    @Transactional
    Optional<FilesView> ofClient(long clientId, long me) {
        return openings.client(clientId, me).map(client -> new FilesView(Place.ofClient(clientId), "/clients/" + clientId + "/files", client.name(),
                words.about_client(), "/clients/" + clientId, words.back_to_client(client.givenName()), !client.restricted(), groups(client, me)));
    }

    private List<FilesView.Group> groups(Client client, long me) {
        List<AttachedFile> seen = files.ofClient(client.id(), me);
        Set<Long> sharedOnes = shared.shared(client.id());
        Long changing = client.restricted() ? null : me;
        Map<Long, List<FileLine>> byVisit = seen.stream().filter(file -> file.appointmentId() != null)
                .collect(groupingBy(AttachedFile::appointmentId, LinkedHashMap::new, mapping(file -> line(file, changing, sharedOnes), toList())));
        List<FilesView.Group> groups = new ArrayList<>();
        groups.add(new FilesView.Group(byVisit.isEmpty() ? null : words.of_client(client.name()),
                seen.stream().filter(file -> file.appointmentId() == null).map(file -> line(file, changing, sharedOnes)).toList()));
        if (!byVisit.isEmpty()) {
            appointments.of(client.id()).stream().filter(visit -> byVisit.containsKey(visit.id()))
                    .forEach(visit -> groups.add(new FilesView.Group(about(visit), byVisit.get(visit.id()))));
        }
        return groups;
    }

    private String about(Appointment visit) {
        ClinicTime there = clinic.time().in(visit.room().location().zone());
        return words.of_visit(ClinicTime.date(there.date(visit.startsAt())), visit.service().name());
    }

    /** A file that may be seen, with its line. */
    record Seen(AttachedFile file, FileLine line) {
    }

    @Transactional
    Optional<Seen> one(long fileId, long me) {
        return files.visibleTo(me, fileId).map(file -> new Seen(file, line(file, me, Set.of())));
    }

    /** Where the file's list is. */
    @Transactional
    String listOf(AttachedFile file) {
        Long visit = file.place().appointmentId();
        return visit == null ? "/clients/" + file.place().clientId() + "/files" : "/notes/" + notes.ofVisit(visit).orElseThrow().id() + "/files";
    }

    /**
     * What was there when the note was signed stays in its list, taken away or not.
     *
     * @param signed when, or null for a draft
     */
    private List<FileLine> lines(long visit, Instant signed, Function<AttachedFile, FileLine> line) {
        return files.ofVisit(visit).stream()
                .filter(file -> !file.removed() || signed != null && !file.addedAt().isAfter(signed) && file.removedAt().isAfter(signed))
                .map(line).toList();
    }

    /** @param me who may take it away and share it, or null where nobody is asked to; {@code sharedOnes} those that the client sees */
    private FileLine line(AttachedFile file, Long me, Set<Long> sharedOnes) {
        boolean photo = file.kind() == FileKind.PHOTO;
        boolean removable = !file.removed() && me != null && (file.appointmentId() == null || file.practitionerId() == me);
        return new FileLine(file.id(), photo, file.removed() ? null : "/files/" + file.id(), file.name(), file.caption(),
                photo ? words.photo() : words.document(size(file.bytes())), words.added(moment(file.addedAt()), file.addedBy()),
                file.removed() ? words.removed(moment(file.removedAt()), file.removedBy()) : null, file.removedReason(),
                removable ? "/files/" + file.id() + "/removal" : null, sharedOnes.contains(file.id()) ? sharing.file_shared() : "",
                removable ? "/files/" + file.id() + "/sharing" : null);
    }

    private String moment(Instant at) {
        return clinic.time().moment(at);
    }

    private static String size(long bytes) {
        return bytes < 1_000_000 ? Math.max(1, Math.round(bytes / 1000.0)) + " KB" : Math.round(bytes / 100_000.0) / 10.0 + " MB";
    }
}
