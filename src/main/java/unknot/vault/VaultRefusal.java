package unknot.vault;

import io.quarkus.runtime.configuration.ConfigurationException;

/** Why Unknot does not start, or a command does nothing, in words for whoever runs it: at a start they are shown without a trace of calls. */
public class VaultRefusal extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    VaultRefusal(String message) {
        super(message);
    }

    VaultRefusal(String message, Throwable cause) {
        super(message, cause);
    }
}
