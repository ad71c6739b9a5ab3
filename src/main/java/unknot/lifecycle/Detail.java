package unknot.lifecycle;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Function;
import unknot.clients.Client;
import unknot.shared.Coded;
import unknot.shared.Language;

/** A detail of a client that one of two may have otherwise than the other, as text; null where it is not known. */
public enum Detail implements Coded {

    GIVEN_NAME("given-name", Client::givenName, (client, text) -> client.change(text, client.familyName(), client.birthDate(), client.phone(), client.email())),
    FAMILY_NAME("family-name", Client::familyName, (client, text) -> client.change(client.givenName(), text, client.birthDate(), client.phone(), client.email())),
    BIRTH_DATE("birth-date", client -> client.birthDate() == null ? null : client.birthDate().toString(),
            (client, text) -> client.change(client.givenName(), client.familyName(), text == null ? null : LocalDate.parse(text), client.phone(), client.email())),
    PHONE("phone", Client::phone, (client, text) -> client.change(client.givenName(), client.familyName(), client.birthDate(), text, client.email())),
    EMAIL("email", Client::email, (client, text) -> client.change(client.givenName(), client.familyName(), client.birthDate(), client.phone(), text)),
    LANGUAGE("language", client -> client.language().code(), (client, text) -> client.writeIn(Coded.find(Language.class, text).orElseThrow())),
    REMINDED("reminded", client -> String.valueOf(client.reminded()), (client, text) -> client.remind(Boolean.parseBoolean(text))),
    BY_TEXT("by-text", client -> String.valueOf(client.byText()), (client, text) -> client.remindByText(Boolean.parseBoolean(text)));

    private final String code;
    private final Function<Client, String> reads;
    private final BiConsumer<Client, String> writes;

    Detail(String code, Function<Client, String> reads, BiConsumer<Client, String> writes) {
        this.code = code;
        this.reads = reads;
        this.writes = writes;
    }

    @Override
    public String code() {
        return code;
    }

    public String of(Client client) {
        return reads.apply(client);
    }

    void set(Client client, String text) {
        writes.accept(client, text);
    }
}
