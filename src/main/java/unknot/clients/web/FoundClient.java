package unknot.clients.web;

import unknot.clients.Client;
import unknot.shared.ClinicTime;

/** A client in a list of several. Born, phone and e-mail are empty where unknown. */
public record FoundClient(long id, String name, String initials, String born, String phone, String email) {

    static FoundClient of(Client client) {
        return new FoundClient(client.id(), client.name(), client.initials(),
                client.birthDate() == null ? "" : ClinicTime.date(client.birthDate()), text(client.phone()), text(client.email()));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
