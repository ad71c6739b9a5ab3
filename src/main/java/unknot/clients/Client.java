package unknot.clients;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Formula;
import unknot.shared.Language;
import unknot.shared.PersonName;

/** A person who is treated. */
@Entity
public class Client {

    /** Stand for the name of a client whose record is restricted, where visits that were are listed. */
    public static final String RESTRICTED_GIVEN_NAME = "Restricted";
    public static final String RESTRICTED_FAMILY_NAME = "record";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String givenName;
    private String familyName;
    private LocalDate birthDate;
    private String phone;
    private String phoneDigits;
    @ElementCollection
    @CollectionTable(name = "client_word", joinColumns = @JoinColumn(name = "client_id"))
    @Column(name = "word")
    @OrderColumn(name = "position")
    private List<String> words = new ArrayList<>();
    private String email;
    @Formula("case when email is null then (select a.email from looking_after l join account a on a.id = l.carer_id where l.client_id = id"
            + " and l.ended_at is null and a.active order by l.id limit 1) end")
    private String carersEmail;
    private Instant createdAt;
    private boolean reminded = true;
    private boolean byText;
    private Language language = Language.ENGLISH;
    @Column(insertable = false, updatable = false)
    private Long becameId;
    @Column(insertable = false, updatable = false)
    private Instant disposedAt;
    @Column(insertable = false, updatable = false)
    private Instant restrictedAt;
    @Version
    private int version;

    protected Client() {
    }

    /** Birth date, phone and e-mail may be null: on the phone a name is enough to start with. */
    public Client(String givenName, String familyName, LocalDate birthDate, String phone, String email, Instant createdAt) {
        this.createdAt = createdAt;
        change(givenName, familyName, birthDate, phone, email);
    }

    public void change(String newGivenName, String newFamilyName, LocalDate newBirthDate, String newPhone, String newEmail) {
        nameWords(newGivenName, newFamilyName);
        this.givenName = newGivenName;
        this.familyName = newFamilyName;
        this.birthDate = newBirthDate;
        this.phone = newPhone;
        this.phoneDigits = newPhone == null ? null : PhoneNumber.national(newPhone);
        this.email = newEmail;
    }

    private void nameWords(String newGivenName, String newFamilyName) {
        if (!newGivenName.equals(givenName) || !newFamilyName.equals(familyName)) {
            words.clear();
            words.addAll(SearchWords.of(newGivenName + " " + newFamilyName));
        }
    }

    /** The digits of a phone number. */
    public static String digits(String phone) {
        return phone.replaceAll("\\D", "");
    }

    public Long id() {
        return id;
    }

    public String givenName() {
        return givenName;
    }

    public String familyName() {
        return familyName;
    }

    public String name() {
        return givenName + " " + familyName;
    }

    /** The name where visits that were are listed: of a client whose record is restricted it says that and nothing else. */
    public String shownGivenName() {
        return restricted() ? RESTRICTED_GIVEN_NAME : givenName;
    }

    public String shownFamilyName() {
        return restricted() ? RESTRICTED_FAMILY_NAME : familyName;
    }

    public String initials() {
        return PersonName.initial(givenName) + PersonName.initial(familyName);
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public String phone() {
        return phone;
    }

    public String email() {
        return email;
    }

    /** Where letters go: to the client's own address, else to whoever looks after the client longest; null where nobody is to be reached. */
    public String writtenTo() {
        return email == null ? carersEmail : email;
    }

    /** Whether this client wants to be reminded of visits. */
    public boolean reminded() {
        return reminded;
    }

    public void remind(boolean wanted) {
        this.reminded = wanted;
    }

    /** Whether reminders are to come as text messages, where they can. */
    public boolean byText() {
        return byText;
    }

    public void remindByText(boolean wanted) {
        this.byText = wanted;
    }

    /** In which this client is written to. */
    public Language language() {
        return language;
    }

    public void writeIn(Language wanted) {
        this.language = wanted;
    }

    /** Who this client has become; null for everybody who is a client of their own. */
    public Long becameId() {
        return becameId;
    }

    /** Whether this is somebody who is a client now: no other's second row, and not disposed of. */
    public boolean present() {
        return becameId == null && disposedAt == null;
    }

    /** Whether nothing is left of the record. */
    public boolean disposedOf() {
        return disposedAt != null;
    }

    /** Whether the record is locked away until its time is over: it is found by nobody, and nothing new comes to it. */
    public boolean restricted() {
        return restrictedAt != null;
    }

    /** Since when the record is restricted; null for all others. */
    public Instant restrictedAt() {
        return restrictedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Rises with every change; a form says which one it was opened on. */
    public int version() {
        return version;
    }

    String phoneDigits() {
        return phoneDigits;
    }
}
