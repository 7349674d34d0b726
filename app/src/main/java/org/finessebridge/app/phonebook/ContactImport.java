package org.finessebridge.app.phonebook;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** The body of an import: {@code <Contacts>} (guide, "PhoneBook—Import Contact List (XML)"). */
record ContactImport(
        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("Contact") @Nullable
        List<ContactBody> contacts) {

    /** Anything else in it would mean that all contacts go unheard. */
    @JsonAnySetter
    void other(String name, @Nullable Object value) {
        throw new FinesseApiException(ErrorType.BAD_REQUEST, name, "Contacts has elements Contact alone");
    }
}
