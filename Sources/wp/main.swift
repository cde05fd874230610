import WPCommand
import WPHost

Host.prepareProcess()
Host.exit(Program.run(arguments: Host.arguments, host: .live).rawValue)
