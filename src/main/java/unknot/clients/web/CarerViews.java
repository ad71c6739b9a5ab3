package unknot.clients.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import unknot.access.CaringDesk;
import unknot.access.Consent;
import unknot.access.LookingAfter;
import unknot.access.TreatedPeople;
import unknot.clients.Client;
import unknot.clients.Clients;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** Makes what the page of a client's carers shows. */
@ApplicationScoped
public class CarerViews {

    private static final int FOUND = 8;

    @Inject
    CaringDesk desk;
    @Inject
    Clients clients;
    @Inject
    TreatedPeople people;
    @Inject
    ThisClinic clinic;
    @Inject
    CarerMessages words;

    /** @param typed what carers are looked for by among the clients, or empty */
    record Carers(long id, String name, String givenName, boolean child, List<Row> holding, List<Row> ended, String typed, List<Choice> found) {
    }

    /** @param askAnew whether the client has come of age since a parent agreed */
    record Row(long id, String name, String email, String agreed, String ended, boolean askAnew) {
    }

    record Choice(String name, String email, String about) {
    }

    @Transactional
    Optional<Carers> of(long clientId, String typed) {
        return people.person(clientId).map(person -> {
            List<Row> rows = desk.carersOf(clientId).stream().map(this::row).toList();
            return new Carers(person.id(), person.name(), person.givenName(), desk.isChild(person), rows.stream().filter(row -> row.ended == null).toList(),
                    rows.stream().filter(row -> row.ended != null).toList(), typed, found(clientId, typed));
        });
    }

    private List<Choice> found(long clientId, String typed) {
        return typed.isEmpty() ? List.of() : clients.found(typed, clinic.time().today(), FOUND).stream().filter(client -> client.email() != null && client.id() != clientId)
                .map(CarerViews::choice).toList();
    }

    private static Choice choice(Client client) {
        return new Choice(client.name(), client.email(), client.birthDate() == null ? client.email() : ClinicTime.date(client.birthDate()) + " · " + client.email());
    }

    private Row row(CaringDesk.Carer carer) {
        LookingAfter tie = carer.tie();
        Consent consent = tie.consent();
        ClinicTime time = clinic.time();
        String day = ClinicTime.date(time.date(tie.sinceAt()));
        String agreed = consent.as() == Consent.As.CLIENT ? words.agreed_client(consent.name(), how(consent.how()), day, tie.setUpBy())
                : words.agreed_parent(consent.name(), how(consent.how()), day, tie.setUpBy());
        String ended = tie.endedAt() == null ? null : words.ended(ClinicTime.date(time.date(tie.endedAt())), tie.endedBy());
        return new Row(carer.id(), carer.name(), carer.email(), agreed, ended, carer.askAnew());
    }

    private String how(Consent.How how) {
        return switch (how) {
            case IN_PERSON -> words.how_in_person();
            case ON_PAPER -> words.how_on_paper();
            case ONLINE -> words.how_online();
        };
    }
}
