package org.finessebridge.app.startup;

import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the system refused, in words for an operator instead of a class or an error number. */
public final class IoFailure {

    /** How Netty's native transport tells an error of Linux. */
    private static final Pattern ERROR_NUMBER = Pattern.compile("failed with error\\(-(\\d+)\\)");

    private static final String IN_USE = "another program uses it";
    private static final String NOT_HERE = "this machine does not have the address";
    private static final String NOT_ALLOWED = "this user may not; ports below 1024 need a permission";

    private IoFailure() {}

    /** Why a file or directory could not be read or written, for example "there is no such file". */
    public static String ofFile(Throwable failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "this user may not: " + denied.getFile();
            case FileAlreadyExistsException exists -> exists.getFile() + " is a file, not a directory";
            case NotDirectoryException file -> file.getFile() + " is a file, not a directory";
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
            default -> words(failure);
        };
    }

    /** Why a port could not be opened, for example "another program uses it". */
    public static String ofPort(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof UnresolvedAddressException || t instanceof UnknownHostException) {
                return "its address is unknown here";
            }
            String known = portRefusal(t.getMessage());
            if (known != null) {
                return known;
            }
        }
        return words(failure);
    }

    private static @Nullable String portRefusal(@Nullable String message) {
        if (message == null) {
            return null;
        }
        Matcher error = ERROR_NUMBER.matcher(message);
        String number = error.find() ? error.group(1) : "";
        if (number.equals("98") || message.contains("in use")) {
            return IN_USE;
        }
        if (number.equals("99") || message.contains("assign requested address")) {
            return NOT_HERE;
        }
        return number.equals("13") || message.contains("ermission denied") ? NOT_ALLOWED : null;
    }

    private static String words(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
