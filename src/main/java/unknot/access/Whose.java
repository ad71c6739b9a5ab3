package unknot.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells every page of clients whose it is, for those who have a choice; {@code cdi:whose} in templates. */
@RequestScoped
@Named("whose")
public class Whose {

    @Inject
    CurrentAccount current;
    @Inject
    TreatedPeople people;

    private String name;

    /** Whether this is to be said at all: most have no pages but their own. */
    public boolean several() {
        SignedIn account = current.account();
        return account != null && account.isClient() && (account.looksAfter() || account.actsForAnother());
    }

    public boolean chosen() {
        return current.account().clientId() != null;
    }

    public boolean another() {
        return current.account().actsForAnother();
    }

    /** Of the client whose pages these are. */
    public String name() {
        if (name == null) {
            name = another() ? people.person(current.client()).map(TreatedPeople.Person::name).orElse("") : current.account().name();
        }
        return name;
    }
}
