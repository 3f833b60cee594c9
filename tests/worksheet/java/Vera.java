// veraPDF's verdict: java -cp ... Vera.java <flavour> file.pdf...   one line a file, then its faults
import java.io.File;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class Vera {
  public static void main(String[] args) throws Exception {
    java.util.logging.LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(args[0]);
    for (int i = 1; i < args.length; i++) {
      try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(args[i]), flavour)) {
        ValidationResult result =
            Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
        System.out.println(flavour.getId() + " " + new File(args[i]).getName() + " "
            + (result.isCompliant() ? "passes" : "fails") + " " + result.getTotalAssertions());
        TreeMap<String, String> faults = new TreeMap<>();
        for (TestAssertion test : result.getTestAssertions())
          if (test.getStatus() == TestAssertion.Status.FAILED)
            faults.putIfAbsent(test.getRuleId().getClause() + "-" + test.getRuleId().getTestNumber(),
                test.getMessage() + " @ " + test.getLocation().getContext());
        faults.forEach((rule, message) -> System.out.println("  " + rule + ": " + message));
      }
    }
  }
}
