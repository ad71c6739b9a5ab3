package unknot.shared;

import java.time.ZoneId;
import java.util.Currency;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** The clinic itself. There is exactly one row; it appears when the clinic is set up. */
@Entity
public class Clinic {

    @Id
    private Byte id;
    private String name;
    private String zone;
    private String address;
    private String phone;
    private String currency;
    private int ageOfConsent;
    private boolean staffSecondFactor;
    private boolean recordsByReason;
    @Version
    private int version;

    protected Clinic() {
    }

    public Clinic(String name, ZoneId zone, String address, String phone) {
        this.id = 1;
        this.name = name;
        this.zone = zone.getId();
        this.address = address;
        this.phone = phone;
        this.currency = "GBP";
        this.ageOfConsent = 16;
    }

    /** Visits keep their instants and prices their numbers. */
    public void change(String newName, ZoneId newZone, String newAddress, String newPhone, Currency newCurrency, int newAgeOfConsent) {
        this.name = newName;
        this.zone = newZone.getId();
        this.address = newAddress;
        this.phone = newPhone;
        this.currency = newCurrency.getCurrencyCode();
        this.ageOfConsent = newAgeOfConsent;
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public String address() {
        return address;
    }

    public String phone() {
        return phone;
    }

    /** ISO 4217, the currency of the prices. */
    public String currency() {
        return currency;
    }

    /** In years, from when clients agree for themselves to somebody looking after them. */
    public int ageOfConsent() {
        return ageOfConsent;
    }

    /** Whether everybody of the staff signs in with a code from an authenticator app, too. */
    public boolean staffSecondFactor() {
        return staffSecondFactor;
    }

    public void askStaffForSecondFactor(boolean asked) {
        this.staffSecondFactor = asked;
    }

    /** Whether therapists say why before they open the record of a client who is not theirs. */
    public boolean recordsByReason() {
        return recordsByReason;
    }

    public void askForReasons(boolean asked) {
        this.recordsByReason = asked;
    }

    public int version() {
        return version;
    }
}
