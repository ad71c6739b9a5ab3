package unknot.access.web;

import jakarta.ws.rs.FormParam;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unknot.access.Scope;
import unknot.shared.Coded;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** A wished access token as it was typed. */
public class TokenForm {

    static final int LONGEST_NAME = 60;
    /** By the codes of the choices; no duration for until it is revoked. */
    private static final Map<String, Duration> LIVES = lives();

    @FormParam("name")
    String name;
    @FormParam("scope")
    List<String> scopes;
    @FormParam("life")
    String life;

    private static Map<String, Duration> lives() {
        Map<String, Duration> lives = new LinkedHashMap<>();
        lives.put("month", Duration.ofDays(30));
        lives.put("quarter", Duration.ofDays(90));
        lives.put("year", Duration.ofDays(365));
        lives.put("open", null);
        return lives;
    }

    /** A form for nothing yet: a token that somebody forgets ends by itself. */
    static TokenForm blank() {
        TokenForm form = new TokenForm();
        form.life = "quarter";
        return form;
    }

    void check(FormErrors errors, AccessMessages words) {
        if (name().isEmpty()) {
            errors.add("name", words.token_name_missing());
        } else if (Typed.length(name()) > LONGEST_NAME) {
            errors.add("name", words.name_long(LONGEST_NAME));
        }
        if (scopes().isEmpty()) {
            errors.add("scope", words.scopes_missing());
        }
        if (!LIVES.containsKey(life())) {
            errors.add("life", words.life_unknown());
        }
    }

    public String name() {
        return Typed.text(name == null ? null : name.replaceAll("\\p{Cntrl}", " "));
    }

    Set<Scope> scopes() {
        Set<Scope> chosen = new LinkedHashSet<>();
        (scopes == null ? List.<String> of() : scopes).forEach(code -> Coded.find(Scope.class, code).ifPresent(chosen::add));
        return chosen;
    }

    public String life() {
        return Typed.text(life);
    }

    Duration duration() {
        return LIVES.get(life());
    }
}
