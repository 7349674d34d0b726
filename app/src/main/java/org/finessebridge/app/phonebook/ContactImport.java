package org.finessebridge.app.phonebook;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import java.util.Map;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.OtherElements;
import org.finessebridge.app.requestbody.Example;
import org.finessebridge.app.xml.FinesseXml;
import org.finessebridge.app.xml.MalformedXmlException;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/**
 * The body of an import: {@code <Contacts>} (guide, "PhoneBook—Import Contact List (XML)").
 *
 * @param others what else is in it
 */
@JsonRootName("Contacts")
@Example("""
        {"Contact":[{"firstName":"Ann","lastName":"Ames","phoneNumber":"+1 978 555 0100"}]}""")
record ContactImport(
        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("Contact") @Nullable
        List<@Nullable ContactBody> contacts,

        @JsonAnySetter @Nullable Map<String, Object> others) {

    /**
     * That of a file.
     *
     * @throws FinesseApiException 400 where it is none
     */
    static ContactImport of(UploadedFile file) {
        try {
            return FinesseXml.read(file.content(), file.contentType(), "Contacts", ContactImport.class);
        } catch (MalformedXmlException e) {
            throw new FinesseApiException(ErrorType.INVALID_INPUT, "datafile", String.valueOf(e.getMessage()));
        }
    }

    /**
     * The contacts; where one is null, nothing is said of it.
     *
     * @throws FinesseApiException 400 where there is anything else
     */
    List<ContactBody> all() {
        OtherElements.refuse(others);
        return contacts == null
                ? List.of()
                : contacts.stream()
                        .map(contact -> contact == null ? ContactBody.NOTHING : contact)
                        .toList();
    }
}
