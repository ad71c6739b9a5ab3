package unknot.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import unknot.TestClinic;
import unknot.clients.Client;

/** Forms that clients have sent, for tests. */
@ApplicationScoped
public class SentForms {

    @Inject
    TestClinic clinic;
    @Inject
    FormFilling filling;

    /** The first questionnaire, sent with a complaint, whom to call, and these topics of safety; none for nothing. @return the form */
    public long sent(Client client, String complaint, String... topics) {
        long form = filling.begin(client.id(), 1).orElseThrow();
        List<Given> given = new ArrayList<>(List.of(new Given(question("complaint"), 0, "", complaint), new Given(question("pain"), 0, "6", ""),
                new Given(question("contact"), 0, Given.NAME, "Jo Hale"), new Given(question("contact"), 1, Given.PHONE, "07700 900555")));
        for (String topic : topics.length == 0 ? new String[] { Given.NONE } : topics) {
            given.add(new Given(question("safety"), given.size(), topic, topic.equals(Given.NONE) ? "" : "As asked: " + topic));
        }
        filling.send(client.id(), form, version(form), given);
        return form;
    }

    private int version(long form) {
        return (int) clinic.count("SELECT version FROM client_form WHERE id = " + form);
    }

    private long question(String line) {
        return clinic.count("SELECT id FROM question WHERE edition_id = 1 AND line = '" + line + "'");
    }
}
