package unknot.charting.web;

import unknot.charting.files.AttachedFile;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** What is typed beside a file, with what is wrong of both. The file itself cannot be filled in again: browsers do not let a page. */
record FileForm(String caption, FormErrors errors) {

    static FileForm empty() {
        return new FileForm("", new FormErrors());
    }

    static FileForm typed(String caption, FilesMessages words) {
        FileForm form = new FileForm(Typed.line(caption), new FormErrors());
        int length = Typed.length(form.caption);
        if (length > AttachedFile.LONGEST_CAPTION) {
            form.errors.add("caption", words.too_long(length, AttachedFile.LONGEST_CAPTION));
        }
        return form;
    }
}
