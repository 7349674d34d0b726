package org.finessebridge.app.phonebook;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.requestbody.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * The file that a request brings: as its body, or in a form as browsers send it (RFC 7578). A form is read when the
 * resource asks for it and in memory, where the framework would write it to the disk before it knows who asks.
 *
 * @param contentType of the file; null where nothing is said
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as records
record UploadedFile(byte[] content, @Nullable String contentType) {

    private static final int MOST_PARTS = 10;

    /** What a form has beside its file. */
    private static final int FORM = 64 * 1024;

    private static final String MULTIPART = "multipart/form-data";

    /**
     * Reads it.
     *
     * @param most bytes of the file
     * @param types what it may be as the body itself
     * @throws FinesseApiException 400 where there is no file; 413 where it is too large; 415 where it is another type
     * @throws IOException where it does not arrive
     */
    static UploadedFile of(HttpServletRequest request, int most, List<String> types) throws IOException {
        String type = request.getContentType();
        String name = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!name.equals(MULTIPART)) {
            if (!types.contains(name)) {
                throw new FinesseApiException(
                        ErrorType.UNSUPPORTED_MEDIA_TYPE, "Content-Type", "Send " + MULTIPART + " or one of " + types);
            }
            return new UploadedFile(RequestBody.bytes(request, most), type);
        }
        UploadedFile file = ofForm(RequestBody.bytes(request, most + FORM), String.valueOf(type));
        if (file.content().length > most) {
            throw new FinesseApiException(
                    ErrorType.REQUEST_ENTITY_TOO_LARGE, "", "The file is larger than " + most + " bytes");
        }
        return file;
    }

    /**
     * The first file of a form.
     *
     * @throws FinesseApiException 400 where there is none
     */
    static UploadedFile ofForm(byte[] form, String contentType) {
        FileUpload upload = new FileUpload();
        upload.setFileCountMax(MOST_PARTS);
        try {
            FileItemIterator parts = upload.getItemIterator(new FormContext(form, contentType));
            for (int i = 0; i < MOST_PARTS && parts.hasNext(); i++) {
                FileItemStream part = parts.next();
                if (!part.isFormField()) {
                    try (InputStream content = part.openStream()) {
                        return new UploadedFile(content.readAllBytes(), part.getContentType());
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw none();
        }
        throw none();
    }

    private static FinesseApiException none() {
        return new FinesseApiException(ErrorType.INVALID_INPUT, "datafile", "The form is malformed, or has no file");
    }

    private record FormContext(byte[] form, String contentType) implements UploadContext {

        @Override
        public @Nullable String getCharacterEncoding() {
            return null;
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public long contentLength() {
            return form.length;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(form);
        }
    }
}
