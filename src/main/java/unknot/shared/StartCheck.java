package unknot.shared;

import java.util.Optional;

/** Something without which the packaged Unknot does not begin to serve. Beans of this kind are asked before it listens. */
public interface StartCheck {

    /** Why it must not begin, and the way out, in a sentence or two for who runs the server; empty where nothing is wrong. */
    Optional<String> refusal();
}
