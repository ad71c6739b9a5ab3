package unknot.lifecycle.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unknot.clients.Client;
import unknot.clients.Clients;
import unknot.lifecycle.MergeDesk;
import unknot.lifecycle.MergeDesk.Holdings;
import unknot.lifecycle.web.MergeForm.Choice;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** What the pages of merging show. */
@ApplicationScoped
public class MergeViews {

    private static final int FOUND = 10;

    @Inject
    MergeDesk desk;
    @Inject
    Clients clients;
    @Inject
    ThisClinic clinic;
    @Inject
    MergeMessages words;

    /** The page of the client that is to be merged with another. */
    public record Start(long id, String name, String givenName, String typed, List<Other> likely, List<Other> found, List<Before> before) {
    }

    /** Somebody who may be the other one. */
    public record Other(long id, String name, String about) {
    }

    /** @param undone when and by whom; empty while it holds */
    public record Before(long id, String name, String words, String undone) {
    }

    /**
     * Both side by side.
     *
     * @param leftStays which of them is chosen
     */
    public record Pair(Side left, Side right, boolean leftStays, List<Field> fields, List<Count> counts, List<String> overlaps) {
    }

    public record Side(long id, String name, String since, int version) {
    }

    /** @param asks whether the two differ; {@code keepsLeft} which value is chosen */
    public record Field(String code, String label, String left, String right, boolean asks, boolean keepsLeft, String hint) {
    }

    public record Count(String label, long left, long right) {
    }

    @Transactional
    public Optional<Start> start(long id, String typed) {
        return clients.findByIdOptional(id).map(client -> new Start(id, client.name(), client.givenName(), typed, others(clients.likelyTwins(client), id),
                typed.isEmpty() ? List.of() : others(clients.found(typed, clinic.time().today(), FOUND), id), desk.historyOf(id).stream().map(this::before).toList()));
    }

    private List<Other> others(List<Client> found, long id) {
        return found.stream().filter(other -> other.id() != id).map(other -> new Other(other.id(), other.name(),
                Stream.of(other.birthDate() == null ? null : ClinicTime.date(other.birthDate()), other.phone(), other.email()).filter(Objects::nonNull).collect(Collectors.joining(" · ")))).toList();
    }

    private Before before(MergeDesk.Merge merge) {
        return new Before(merge.id(), merge.fromName(), words.was_merged(merge.fromName(), day(merge.at()), merge.by()),
                merge.undoneAt() == null ? "" : words.was_undone(day(merge.undoneAt()), merge.undoneBy()));
    }

    private String day(Instant at) {
        return ClinicTime.date(clinic.time().date(at));
    }

    /** In which fields the two differ; empty where one of them is not there. */
    @Transactional
    public Optional<Set<Choice>> asked(long id, long other) {
        return both(id, other).map(pair -> values(pair.get(0), pair.get(1)).entrySet().stream().filter(value -> value.getValue().differ()).map(Map.Entry::getKey).collect(Collectors.toSet()));
    }

    /** @param form what was chosen before; null at first */
    @Transactional
    public Optional<Pair> pair(long id, long other, MergeForm form) {
        return both(id, other).map(pair -> pair(pair.get(0), pair.get(1), form));
    }

    /** Two who are clients of their own. */
    private Optional<List<One>> both(long id, long other) {
        return id == other ? Optional.empty() : Optional.of(Stream.of(id, other).flatMap(one -> clients.findByIdOptional(one).stream()).filter(Client::present)
                .map(client -> new One(client, desk.holdingsOf(client.id()))).toList()).filter(found -> found.size() == 2);
    }

    private record One(Client client, Holdings has) {

        /** The more there is of somebody, the more is known elsewhere by this number. */
        long weight() {
            return has.visits() + has.coming() + has.notes() + has.forms();
        }
    }

    private record Values(String left, String right) {

        boolean differ() {
            return !Objects.equals(left, right);
        }
    }

    private Map<Choice, Values> values(One left, One right) {
        Map<Choice, Values> all = new EnumMap<>(Choice.class);
        for (Choice choice : Choice.values()) {
            all.put(choice, new Values(value(choice, left), value(choice, right)));
        }
        // Where one alone has a way in, there is nothing to choose.
        all.computeIfPresent(Choice.SIGN_IN, (choice, found) -> found.left == null || found.right == null ? null : found);
        return all;
    }

    private String value(Choice choice, One one) {
        Client client = one.client;
        return switch (choice) {
            case NAME -> client.name();
            case BIRTH_DATE -> client.birthDate() == null ? null : ClinicTime.date(client.birthDate());
            case PHONE -> client.phone();
            case EMAIL -> client.email();
            case LANGUAGE -> client.language().ownName();
            case REMINDERS -> !client.reminded() ? words.reminders_none() : client.byText() ? words.reminders_text() : words.reminders_email();
            case SIGN_IN -> one.has.email();
        };
    }

    private Pair pair(One left, One right, MergeForm form) {
        String chosen = form == null ? "" : form.stays == null ? "" : form.stays;
        boolean rightStays = right.weight() > left.weight() || right.weight() == left.weight() && right.client.id() < left.client.id();
        String stays = Stream.of(left, right).map(one -> String.valueOf(one.client.id())).filter(chosen::equals).findFirst()
                .orElse(String.valueOf((rightStays ? right : left).client.id()));
        List<Field> fields = new ArrayList<>();
        values(left, right).forEach((choice, value) -> fields.add(new Field(choice.field, label(choice), shown(value.left), shown(value.right), value.differ(),
                keeps(choice, value, left.client.id(), right.client.id(), stays, form).equals(String.valueOf(left.client.id())), choice == Choice.SIGN_IN ? words.sign_in_hint() : "")));
        return new Pair(side(left.client), side(right.client), stays.equals(String.valueOf(left.client.id())), fields, counts(left.has, right.has), overlaps(left.client.id(), right.client.id()));
    }

    /** What was chosen, or else the one value that is known, or else that of the one that stays. */
    private static String keeps(Choice choice, Values value, long left, long right, String stays, MergeForm form) {
        String chosen = form == null ? "" : form.of(choice);
        if (chosen.equals(String.valueOf(left)) || chosen.equals(String.valueOf(right))) {
            return chosen;
        }
        return value.left == null ? String.valueOf(right) : value.right == null ? String.valueOf(left) : stays;
    }

    private String shown(String value) {
        return value == null ? words.not_known() : value;
    }

    private Side side(Client client) {
        return new Side(client.id(), client.name(), words.since(String.valueOf(client.id()), day(client.createdAt())), client.version());
    }

    private String label(Choice choice) {
        return switch (choice) {
            case NAME -> words.name();
            case BIRTH_DATE -> words.birth_date();
            case PHONE -> words.phone();
            case EMAIL -> words.email();
            case LANGUAGE -> words.language();
            case REMINDERS -> words.reminders();
            case SIGN_IN -> words.sign_in();
        };
    }

    private List<Count> counts(Holdings left, Holdings right) {
        return List.of(new Count(words.visits(), left.visits(), right.visits()), new Count(words.coming(), left.coming(), right.coming()),
                new Count(words.courses(), left.courses(), right.courses()), new Count(words.notes(), left.notes(), right.notes()), new Count(words.forms(), left.forms(), right.forms()),
                new Count(words.consents(), left.consents(), right.consents()), new Count(words.waiting(), left.waiting(), right.waiting()));
    }

    private List<String> overlaps(long left, long right) {
        ClinicTime time = clinic.time();
        return desk.overlaps(left, right).stream().map(pair -> words.overlap(at(time, pair.starts()), at(time, pair.otherStarts()))).toList();
    }

    private static String at(ClinicTime time, Instant start) {
        return ClinicTime.date(time.date(start)) + ", " + time.time(start);
    }
}
