package unknot.demo;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** {@code unknot.demo.api-token}: how programs try the demo clinic out. */
@ConfigMapping(prefix = "unknot.demo")
interface DemoApi {

    /** An access token of the front desk with all scopes, known from the start; none when it is not set. */
    Optional<String> apiToken();
}
