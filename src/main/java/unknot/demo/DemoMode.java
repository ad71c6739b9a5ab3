package unknot.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Optional;

/** {@code unknot.demo}: whether this installation shows the demo clinic. On in the profiles demo and dev, off everywhere else. */
@ConfigMapping(prefix = "unknot.demo")
public interface DemoMode {

    @WithParentName
    @WithDefault("false")
    boolean on();

    /** An access token of the front desk with all scopes, known from the start, for trying the API out; none when it is not set. */
    default Optional<String> apiToken() {
        return Optional.empty();
    }
}
