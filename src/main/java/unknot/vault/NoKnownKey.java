package unknot.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import unknot.shared.StartCheck;

/** The master key of the tests lies in the source, where everybody can read it. */
@ApplicationScoped
class NoKnownKey implements StartCheck {

    private static final String OF_THE_TESTS = "ba6e0cdf728234d8";

    @Inject
    MasterKeys masters;

    @Override
    public Optional<String> refusal() {
        // Whether there is one at all has been looked at before.
        return refusal(masters.file().keys());
    }

    static Optional<String> refusal(List<MasterKey> keys) {
        return keys.stream().anyMatch(key -> key.fingerprint().equals(OF_THE_TESTS))
                ? Optional.of("The master key is that of Unknot's tests, which everybody knows. Make one of your own by the command make-key; where something was written with this one already, change it by rotate-key.") : Optional.empty();
    }
}
