package unknot.portal.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about a client's record as such: who opened it, and taking it away. */
@MessageBundle("record")
public interface RecordMessages {

    @Message("Your record")
    String title();

    @Message("Take it with you")
    String take();

    @Message("This holds what your therapists share with you: your visits, your pain, your sore spots, what was done, your home care, and notes and documents that were shared.")
    String scope();

    @Message("What therapists write for their own work belongs to your record, too, and you are entitled to it. Ask us, and we give you a copy: somebody looks through it first, because others may be named in it.")
    String scope_rest();

    @Message("My record as a PDF")
    String as_pdf();

    @Message("My record as a PDF, part {part} of {parts}")
    String as_pdf_part(int part, int parts);

    @Message("Part {part} of {parts}, the newest visits first")
    String part_of(int part, int parts);

    @Message("My record as data")
    String as_data();

    @Message("A PDF is for reading and printing. Data is for another clinic or program: a ZIP file with JSON, tables (CSV) and your documents.")
    String data_words();

    @Message("A copy of your record is being made already. Wait a moment, then try again.")
    String busy();

    @Message("See who opened it, and when")
    String see_openings();

    @Message("Take it with you, or see who opened it")
    String to_record();

    @Message("Record of {name}")
    String record_of(String name);

    @Message("born {day}")
    String born(String day);

    @Message("This visit")
    String this_visit();

    @Message("Save as a PDF")
    String save_pdf();

    // What the therapist wrote, and what goes with it

    @Message("What {name} wrote")
    String wrote(String name);

    @Message("These are {name}’s own notes, shared with you. If a word is strange to you, ask {name} about it.")
    String wrote_words(String name);

    @Message("What you told us")
    String told_us();

    @Message("What was found")
    String found();

    @Message("What {name} makes of it")
    String makes_of_it(String name);

    @Message("What comes next")
    String comes_next();

    @Message("Put right on {moment} by {name}")
    String put_right(String moment, String name);

    @Message("Something in the note of this visit was put right later. Ask {name} what.")
    String put_right_only(String name);

    @Message("Photos and documents")
    String files();

    @Message("Your therapist has shared these with you.")
    String files_words();

    @Message("Pages of visits")
    String pages();

    @Message("Page {number} of {pages}")
    String page_of(int number, int pages);

    @Message("Later visits")
    String later_visits();

    @Message("Earlier visits")
    String earlier_visits();

    @Message("Photo of {day}")
    String photo_of(String day);

    @Message("Document of {day}, PDF")
    String document_of(String day);

    // Who has opened it

    @Message("Who has opened your record")
    String openings();

    @Message("Each time somebody here opens a part of your record, that is written down at once and cannot be changed afterwards, by nobody.")
    String openings_words();

    @Message("Why somebody may have looked")
    String why();

    @Message("Your therapist opens your record to prepare a visit, to write down what was done, and to see how you are getting on.")
    String why_therapist();

    @Message("Another therapist may do so to treat you when yours is away, or to supervise a colleague who is still learning.")
    String why_other();

    @Message("The front desk opens your page to book or to move a visit. It shows your details and your visits, and nothing of what a therapist wrote.")
    String why_desk();

    @Message("If you do not understand why somebody looked, ask us. You are entitled to an answer. Call")
    String why_ask();

    @Message("If you do not understand why somebody looked, ask us. You are entitled to an answer.")
    String why_ask_without_phone();

    @Message("Nobody here has opened your record in this time.")
    String nobody();

    @Message("{from} to {until}")
    String span(String from, String until);

    @Message("Earlier")
    String earlier();

    @Message("Later")
    String later();

    @Message("Opened with your own sign-in")
    String own();

    @Message("By you, or by somebody who looks after you and signs in for you.")
    String own_words();

    @Message("{name}, {#switch role}{#case 'therapist'}therapist{#case 'front-desk'}front desk{#case 'owner'}owner of the clinic{#case 'client'}client{/switch}")
    String person(String name, String role);

    @Message("{#switch part}{#case 'client-page'}Opened your details and visits{#case 'note'}Read a note{#case 'knots'}Looked at your sore spots over time{#case 'course'}Looked at the progress of a course{#case 'letter'}Looked at a letter about you{#case 'files'}Looked at the list of your photos and documents{#case 'note-files'}Looked at the photos and documents of a visit{#case 'file'}Opened a photo or document{#case 'small-photo'}Saw a small picture of a photo{#case 'forms'}Looked at your health questions and consent{#case 'home-care'}Looked at the home care{#case 'visits'}Looked at the list of visits{#case 'whole'}Looked at the whole record{#case 'visit'}Looked at a visit{#case 'carers'}Looked at who looks after you{#case 'audit'}Looked at who had opened your record{#else}Looked at a part of your record{/switch}")
    String looked(String part);

    @Message("{#switch part}{#case 'note'}Printed a note, or saved it as a PDF{#case 'course'}Printed the progress of a course, or saved it as a PDF{#case 'letter'}Printed a letter about you, or saved it as a PDF{#case 'whole'}Saved the whole record as a PDF{#else}Printed a part of the record{/switch}")
    String printed(String part);

    @Message("Took the whole record away as data")
    String exported();

    @Message("{words}, {count} times")
    String times(String words, int count);
}
