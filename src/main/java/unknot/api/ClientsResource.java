package unknot.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import unknot.access.Scope;
import unknot.api.Once.Created;
import unknot.audit.Audited;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.clients.Client;
import unknot.clients.ClientDesk;
import unknot.clients.ClientDetails;
import unknot.clients.ClientRules;
import unknot.clients.Clients;
import unknot.shared.EmailAddress;
import unknot.shared.ThisClinic;
import unknot.shared.web.Problem;
import unknot.shared.web.Typed;

/** Finding clients and adding one. */
@Path(ClientsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = Tags.CLIENTS)
public class ClientsResource {

    static final String PATH = "/api/v1/clients";
    /** How many of those found are told. */
    private static final int MOST = 50;
    private static final int LONGEST_SEARCH = 200;

    @Inject
    ClientDesk desk;
    @Inject
    Clients clients;
    @Inject
    Once once;
    @Inject
    ThisClinic clinic;

    @Schema(name = "Client")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClientJson(long id, int version, String givenName, String familyName, @Schema(format = "date") String birthDate, String phone,
            String email) {

        static ClientJson of(Client client) {
            return new ClientJson(client.id(), client.version(), client.givenName(), client.familyName(),
                    client.birthDate() == null ? null : client.birthDate().toString(), client.phone(), client.email());
        }
    }

    /** @param more whether there are others that were found and are not told */
    @Schema(name = "Clients")
    public record ClientsJson(List<ClientJson> clients, @Schema(description = "Whether more were found than are told: ask more precisely") boolean more) {
    }

    @Schema(name = "NewClient")
    public record NewClient(@NotNull String givenName, @NotNull String familyName, @Schema(format = "date") String birthDate, String phone,
            String email, @Schema(description = "Whether to add the client though somebody like that is known") Boolean anyway) {
    }

    @GET
    @PermissionsAllowed(Scope.CLIENTS_READ)
    @Transactional
    @Operation(operationId = "clients", summary = "Find clients by what somebody has typed so far",
            description = "The beginning of a name or of both names, of a phone number, or a birth date. At most 50, by family name.")
    public ClientsJson find(@QueryParam("q") String q) {
        String typed = Typed.text(q);
        FieldErrors errors = new FieldErrors();
        errors.require(typed.length() <= LONGEST_SEARCH, "q", "out-of-range", "At most 200 characters.");
        errors.check();
        List<Client> found = clients.found(typed, clinic.time().today(), MOST + 1);
        return new ClientsJson(found.stream().limit(MOST).map(ClientJson::of).toList(), found.size() > MOST);
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @OpensRecord(RecordPart.CLIENT_PAGE)
    @PermissionsAllowed(Scope.CLIENTS_READ)
    @Transactional
    @Operation(operationId = "client", summary = "One client")
    public ClientJson one(@PathParam("id") long id) {
        return clients.found(id).map(ClientJson::of).orElseThrow(NotFoundException::new);
    }

    @POST
    @PermissionsAllowed(Scope.CLIENTS_WRITE)
    @Operation(operationId = "addClient", summary = "Add a client",
            description = "Where somebody like that is known, the answer is 409 with them as alternatives; `anyway` adds the client all the same.")
    @APIResponse(responseCode = "201", description = "Added", content = @Content(schema = @Schema(implementation = ClientJson.class)))
    @APIResponse(responseCode = "409", description = "Somebody like that is known", content = @Content(mediaType = Problem.JSON, schema = @Schema(implementation = Problem.class)))
    @Audited(RecordPart.CLIENT_PAGE)
    public Response add(@NotNull @Valid NewClient wish, @Parameter(description = Once.KEY_WORDS) @HeaderParam(Once.KEY) String key) {
        ClientDetails details = details(wish);
        return once.create(key, PATH, wish, together -> QuarkusTransaction.requiringNew().call(() -> {
            List<ClientJson> known = Boolean.TRUE.equals(wish.anyway) ? List.of() : desk.twinsOf(details).stream().map(ClientJson::of).toList();
            if (!known.isEmpty()) {
                return alreadyKnown(known);
            }
            long id = desk.add(details);
            together.accept(new Created(PATH + "/" + id, one(id)));
            return null;
        }));
    }

    private static Problem alreadyKnown(List<ClientJson> known) {
        return Problem.of(409, "client-known", "Somebody like that is known already. Nothing was saved.").with(List.of(), known);
    }

    private ClientDetails details(NewClient wish) {
        FieldErrors errors = new FieldErrors();
        String given = name("givenName", wish.givenName, errors);
        String family = name("familyName", wish.familyName, errors);
        Optional<LocalDate> born = Typed.date(wish.birthDate).filter(date -> ClientRules.canBeBirthDate(date, clinic.time().today()));
        errors.require(Typed.blank(wish.birthDate) || born.isPresent(), "birthDate", "out-of-range", "A date such as 1984-03-14, from 1900 to today.");
        errors.require(Typed.blank(wish.phone) || ClientRules.canBePhone(wish.phone.strip()), "phone", "out-of-range",
                "5 to 20 digits, with spaces and + - . / ( ) between them.");
        errors.require(Typed.blank(wish.email) || EmailAddress.plausible(wish.email), "email", "out-of-range", "An e-mail address of at most 190 characters.");
        errors.check();
        return new ClientDetails(given, family, born.orElse(null), Typed.orNull(wish.phone), Typed.orNull(wish.email));
    }

    private static String name(String field, String typed, FieldErrors errors) {
        String name = Typed.line(typed);
        errors.require(Typed.visible(name), field, "missing", "A name is needed.");
        errors.require(Typed.length(name) <= ClientDetails.LONGEST_NAME, field, "out-of-range", "At most 80 characters.");
        return name;
    }
}
