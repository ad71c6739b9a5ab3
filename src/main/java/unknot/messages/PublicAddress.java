package unknot.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Links for messages. They begin with the address that the clinic has set and never with the one that a request came to: who sends a
 * request could choose that.
 */
@ApplicationScoped
public class PublicAddress {

    @Inject
    MessageSettings settings;

    public boolean isSet() {
        return settings.address().isPresent();
    }

    /**
     * @param path of ours, beginning with a slash
     * @throws IllegalStateException where no address is set
     */
    public String link(String path) {
        return settings.address().map(address -> address.replaceAll("/+$", "") + path)
                .orElseThrow(() -> new IllegalStateException("unknot.messages.address is not set"));
    }
}
